import { isDeepStrictEqual } from 'node:util';
import { slugify } from 'transliteration';
import { fieldsOf, type Named, plainFields } from './article-fields.js';
import { blocksIn, type Fields, typedBlocks } from './block-fields.js';
import { namesIn } from './names-in.js';
import type { Byline, NewsroomArticle } from './newsroom-article.js';
import { typedVideo } from './video-fields.js';

interface Reading {
  /** What the form was made from, where it was made from something. */
  readonly before?: NewsroomArticle | undefined;
  readonly authors: readonly Named[];
  readonly newId: () => string;
}

/** What a form says, as its owner takes it; `blocks` tells of each block of the body from which one of the form it is. */
export interface TypedArticle {
  readonly content: Readonly<Record<string, unknown>>;
  readonly blocks: readonly string[];
}

/** The whole of it, for a new article: what was left empty is not said. */
export function articleIn(fields: Fields, reading: Reading): TypedArticle {
  const { content, blocks } = typedArticle(fields, reading);
  const said = Object.entries({ kind: fields['kind'], ...content }).map(([name, value]) => [name, withoutNulls(value)]);
  return { content: Object.fromEntries(said.filter(([, value]) => value !== undefined)) as TypedArticle['content'], blocks };
}

/** What is other than it was, as a merge patch: null for what is no longer said. Nothing of it is what the form does not know. */
export function patchIn(fields: Fields, { before, ...reading }: Reading & { readonly before: NewsroomArticle }): TypedArticle {
  const { content: said, blocks } = typedArticle(fields, { ...reading, before });
  const { content: stood } = typedArticle(fieldsOf(before, reading.authors), { ...reading, before });
  const changed = Object.entries(said).filter(([name, value]) => !isDeepStrictEqual(value, stood[name]) && !(name === 'slug' && !value));
  const content = Object.fromEntries(changed.map(([name, value]) => [name, changeOf(value, stood[name])]));
  return { content: { ...content, ...minorIn(fields, before, content) }, blocks };
}

/** Of a working copy it is kept; of a text that readers see it is said with a change. */
function minorIn(fields: Fields, { isCopy, isMinor = false }: NewsroomArticle, content: object): { readonly minor?: boolean } {
  const minor = fields['minor'] === 'on';
  if (isCopy !== true) return minor && Object.keys(content).length > 0 ? { minor } : {};
  return minor === isMinor ? {} : { minor };
}

/** Of an object, what it no longer has is said too: a merge patch leaves alone what it does not name. */
function changeOf(said: unknown, stood: unknown): unknown {
  if (!isObject(said) || !isObject(stood)) return said ?? null;
  return { ...Object.fromEntries(Object.keys(stood).map(name => [name, null])), ...said };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function typedArticle(fields: Fields, { before, authors, newId }: Reading): TypedArticle {
  const kept = new Map(before?.body.map(block => [block.id, block]));
  const body = blocksIn(fields).flatMap(form => typedBlocks(form, kept.get(form.id), newId).map(block => ({ block, from: form.id })));
  const said = (name: string): string | undefined => fields[name]?.trim() || undefined;
  const content = {
    ...Object.fromEntries(plainFields.map(name => [name, said(name)])),
    headline: said('headline') ?? '',
    genre: said('genre'),
    locale: said('locale'),
    notify: said('notify'),
    slug: said('slug'),
    sectionIds: sectionsIn(fields),
    authors: authorsIn(fields, authors, before?.authors ?? []),
    tags: tagsIn(fields, before?.tags ?? []),
    sensitive: namesIn(fields['sensitive']),
    heroId: said('hero'),
    commentPolicy: commentsIn(fields),
    seo: searchIn(fields, before?.seo),
    ...(fields['sponsor'] !== undefined && { sponsoredBy: said('sponsor') }),
    ...(fields['storyId'] !== undefined && { storyId: storyIn(fields['storyId']) }),
    ...(fields['related.0'] !== undefined && { relatedIds: listedIn(fields, 'related') }),
    ...(fields['video.url'] !== undefined && { video: filmIn(fields, before) }),
    body: body.map(({ block }) => block),
  };
  return { content, blocks: body.map(({ from }) => from) };
}

const sectionsIn = (fields: Fields): string[] => {
  const others = Object.keys(fields).flatMap(name => (name.startsWith('also.') ? [name.slice('also.'.length)] : []));
  return [...new Set([fields['section'] ?? '', ...others])].filter(id => id !== '');
};

/** Who is known by this name; whoever is not is named as a guest of the paper. A guest keeps the role that they had. */
function authorsIn(fields: Fields, authors: readonly Named[], before: readonly Byline[]): Byline[] {
  return listedIn(fields, 'author').map(name => {
    const guest = before.find(byline => byline.name === name);
    if (guest) return guest;
    const known = authors.filter(author => author.name === name);
    const author = known.find(({ id }) => before.some(({ authorId }) => authorId === id)) ?? known[0];
    if (author) return { authorId: author.id };
    return before.find(({ authorId }) => authorId === name) ?? { name };
  });
}

/** What stands in the fields `of.0`, `of.1`…, each once. */
const listedIn = (fields: Fields, of: 'author' | 'related'): string[] => {
  const own = Object.entries(fields).filter(([field]) => field.startsWith(`${of}.`) && /\.\d+$/.test(field));
  return [...new Set(own.map(([, value]) => value.trim()))].filter(value => value !== '');
};

/** A topic keeps the address that it has; a new one is called by its name. */
function tagsIn({ tags }: Fields, before: NewsroomArticle['tags']): NewsroomArticle['tags'] {
  return namesIn(tags).map(name => before.find(tag => tag.name === name) ?? { slug: slugOf(name), name });
}

const slugOf = (name: string): string =>
  slugify(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 100);

/** The mark of a running story is one word; what is typed as several becomes one. What cannot become one is for the owner to refuse. */
function storyIn(text: string): string | undefined {
  const typed = text.trim();
  return (/^[\w-]*$/.test(typed) ? typed : slugOf(typed).slice(0, 64) || typed) || undefined;
}

function commentsIn(fields: Fields): object {
  const guests = fields['comments.guests'] ?? '';
  const days = fields['comments.days']?.trim() ?? '';
  return {
    enabled: fields['comments'] !== 'closed',
    closeAfterDays: days === '' ? null : Number(days),
    moderation: fields['comments.moderation'] || 'inherit',
    guestsAllowed: guests === '' ? null : guests === 'yes',
  };
}

/** A picture that the form has no field for stays as it was. */
function searchIn(fields: Fields, before: NewsroomArticle['seo']): object | undefined {
  const said = (name: string) => fields[`seo.${name}`]?.trim() || null;
  const seo = {
    title: said('title'),
    description: said('description'),
    canonicalUrl: said('canonicalUrl'),
    socialImageId: fields['seo.socialImageId'] === undefined ? (before?.socialImageId ?? null) : said('socialImageId'),
    noindex: said('noindex') !== null,
  };
  const isSilent = Object.values(seo).every(value => value === null || value === false);
  return isSilent ? undefined : seo;
}

function filmIn(fields: Fields, before: NewsroomArticle | undefined): object | undefined {
  const own = Object.entries(fields).flatMap(([name, value]) => (name.startsWith('video.') ? [[name.slice('video.'.length), value]] : []));
  const film = Object.fromEntries(own) as Fields;
  const isEmpty = ['url', 'duration'].every(name => (film[name] ?? '').trim() === '');
  return isEmpty ? undefined : typedVideo(film, before?.video);
}

const withoutNulls = (value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null)) : value;
