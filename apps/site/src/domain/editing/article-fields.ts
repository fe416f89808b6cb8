import { type Fields, fieldsOfBlocks, shownBlock } from './block-fields.js';
import type { Byline, NewsroomArticle } from './newsroom-article.js';
import { shownVideo } from './video-fields.js';

/** Somebody whom the paper knows, by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is typed as it is, one line or more. */
export const plainFields = ['kicker', 'headline', 'standfirst', 'dateline', 'shortHeadline', 'alertText'] as const;
/** How many more people, or articles, than those that are can be named at once. */
const spare = ['', ''];

/** Whether a form has the text in it: of an article that is only read, and decided about, it says nothing of that. */
export const hasText = (fields: Fields): boolean => fields['headline'] !== undefined;

/** An article as the fields of its form. */
export function fieldsOf(article: NewsroomArticle, authors: readonly Named[]): Fields {
  const { sectionIds, tags, sensitive, heroId, kind, video, body } = article;
  const plain = plainFields.map(name => [name, article[name] ?? '']);
  const [primary = '', ...others] = sectionIds;
  const film = kind === 'video' ? Object.entries(shownVideo(video)).map(([name, value]) => [`video.${name}`, value]) : [];
  return {
    ...(Object.fromEntries([...plain, ...others.map(id => [`also.${id}`, 'on']), ...film]) as Fields),
    genre: article.genre,
    slug: article.slug,
    locale: article.locale,
    notify: article.notify,
    section: primary,
    ...fieldsOfAuthors(article.authors, authors),
    tags: tags.map(({ name }) => name).join(', '),
    sensitive: sensitive.join(', '),
    sponsor: article.sponsoredBy ?? '',
    storyId: article.storyId ?? '',
    ...fieldsOfRelated(article.relatedIds),
    hero: heroId ?? '',
    ...(article.isMinor === true && { minor: 'on' }),
    ...fieldsOfComments(article.commentPolicy),
    ...fieldsOfSearch(article.seo),
    ...fieldsOfBlocks(body.map(shownBlock)),
  };
}

function fieldsOfAuthors(bylines: readonly Byline[], authors: readonly Named[]): Fields {
  const names = bylines.map(({ authorId, name }) => name ?? authors.find(({ id }) => id === authorId)?.name ?? authorId ?? '');
  return Object.fromEntries([...names, ...spare].map((name, at) => [`author.${at}`, name]));
}

const fieldsOfRelated = (ids: readonly string[]): Fields => Object.fromEntries([...ids, ...spare].map((id, at) => [`related.${at}`, id]));

const fieldsOfComments = ({ enabled, closeAfterDays, moderation, guestsAllowed }: NewsroomArticle['commentPolicy']): Fields => ({
  comments: enabled ? 'open' : 'closed',
  'comments.days': closeAfterDays?.toString() ?? '',
  'comments.moderation': moderation,
  'comments.guests': guestsAllowed === undefined ? '' : guestsAllowed ? 'yes' : 'no',
});

const fieldsOfSearch = (seo: NewsroomArticle['seo']): Fields => ({
  'seo.title': seo?.title ?? '',
  'seo.description': seo?.description ?? '',
  'seo.canonicalUrl': seo?.canonicalUrl ?? '',
  'seo.socialImageId': seo?.socialImageId ?? '',
  'seo.noindex': seo?.noindex === true ? 'yes' : '',
});

/** Of an article that nobody has begun: what the paper does where nothing is said. */
export const emptyFields = (kind: NewsroomArticle['kind'], newBlockId: string): Fields => ({
  kind,
  genre: 'news',
  notify: 'none',
  comments: 'open',
  'comments.moderation': 'inherit',
  ...fieldsOfAuthors([], []),
  ...fieldsOfRelated([]),
  ...(kind === 'story' && fieldsOfBlocks([{ id: newBlockId, type: 'text', fields: { content: '' } }])),
});
