import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPicture, type shapes } from './artwork/picture.js';
import { loadSponsors } from './load-sponsors.js';
import { loadThreads } from './load-threads.js';
import { Newsroom } from './newsroom.js';
import { readEdition, type Edition, type EditionArticle } from './read-edition.js';

export interface LoadOptions {
  /** The articles service, without a slash at the end. */
  readonly articlesUrl: string;
  /** The comments service, without a slash at the end. */
  readonly commentsUrl: string;
  /** The sponsorship service, without a slash at the end. */
  readonly sponsorshipUrl: string;
  /** Where readers find the paper, without a slash at the end. */
  readonly siteUrl: string;
  readonly token: (roles: readonly string[], name?: string) => Promise<string>;
  readonly folder?: string;
  readonly onProgress?: (done: number, total: number, what: string) => void;
}

type Ids = ReadonlyMap<string, string>;
const credit = 'Illustration: The Picture Desk';

/** Publishes the demo edition as a newsroom would: through the public API, written by one person and approved by another. */
export async function loadEdition({ folder = 'demo/edition', ...options }: LoadOptions): Promise<void> {
  const { articlesUrl, commentsUrl, sponsorshipUrl, siteUrl, token, onProgress } = options;
  const edition = await readEdition(folder);
  const newsroom = new Newsroom(articlesUrl, token);
  const total = edition.articles.length * 2 + 6;
  let done = 0;
  const step = (what: string) => onProgress?.((done += 1), total, what);

  const sections = await createAll(
    edition.sections,
    section => section.slug,
    section => newsroom.post('/sections', section, 'chief', `section-${section.slug}`),
  );
  step('sections');
  const authors = await createAll(
    edition.authors,
    author => author.key,
    ({ key, ...author }) => newsroom.post('/authors', author, 'editor', `author-${key}`),
  );
  step('authors');

  const drafts = new Map<string, { id: string; version: number }>();
  await inTwos(edition.articles, async article => {
    const draft = await draftArticle(newsroom, article, sections, authors, folder);
    drafts.set(article.name, draft);
    step(article.headline);
  });
  const ids: Ids = new Map([...drafts].map(([name, draft]) => [name, draft.id]));

  for (const article of edition.articles.toReversed()) {
    await publishArticle(newsroom, article, drafts.get(article.name) ?? missing(article.name), ids);
    step(article.headline);
  }
  await publishIssue(newsroom, edition, ids);
  step(edition.issue.title);
  const { version } = await newsroom.get('/front-page', 'editor');
  await newsroom.put(
    '/front-page',
    { slots: edition.frontPage.map(({ article, ...slot }) => ({ ...slot, articleId: idOf(ids, article) })) },
    'editor',
    version,
  );
  step('front page');
  await loadThreads({ commentsUrl, ids, folder, token: (name, role) => token([role], name) });
  step('threads');
  await loadSponsors({ desk: new Newsroom(sponsorshipUrl, token), siteUrl, sections, folder });
  step('sponsors');
}

async function draftArticle(newsroom: Newsroom, article: EditionArticle, sections: Ids, authors: Ids, folder: string) {
  const {
    name,
    section,
    order: _order,
    authors: bylines,
    tags,
    related: _related,
    film,
    picture,
    corrections: _corrections,
    ...content
  } = article;
  const image = picture && (await upload(newsroom, name, section, film ? 'film' : 'lead', picture));
  const video = film && image && { ...(await uploadFilm(newsroom, folder, film)), posterId: image };
  const { body, version } = await newsroom.post(
    '/articles',
    {
      ...content,
      sectionIds: [idOf(sections, section)],
      authors: bylines.map(author => ({ authorId: idOf(authors, author) })),
      tags: tags.map(tag => ({ slug: tag, name: nameOfTag(tag) })),
      ...(image && { heroId: image }),
      ...(video && { video }),
    },
    'writer',
    `article-${name}`,
  );
  return { id: body.id, version };
}

async function publishArticle(
  newsroom: Newsroom,
  article: EditionArticle,
  draft: { id: string; version: number },
  ids: Ids,
): Promise<void> {
  const path = `/articles/${draft.id}`;
  let { version } = draft;
  if (article.related.length > 0) {
    version = await relate(
      newsroom,
      path,
      version,
      article.related.map(name => idOf(ids, name)),
    );
  }
  ({ version } = await newsroom.post(`${path}/submit`, {}, 'writer', `submit-${article.name}`, version));
  ({ version } = await newsroom.post(`${path}/approve`, {}, 'editor', `approve-${article.name}`, version));
  ({ version } = await newsroom.post(`${path}/publish`, {}, 'editor', `publish-${article.name}`, version));
  for (const [index, correction] of article.corrections.entries()) {
    ({ version } = await newsroom.post(`${path}/corrections`, correction, 'editor', `correct-${article.name}-${index}`, version));
  }
}

/** A change has no Idempotency-Key: a load that was cut off behind it finds the article a version further. */
async function relate(newsroom: Newsroom, path: string, version: number, relatedIds: readonly string[]): Promise<number> {
  const found = await newsroom.get(path, 'writer');
  if (found.version > version) return version + 1;
  return (await newsroom.patch(path, { relatedIds }, 'writer', version)).version;
}

async function publishIssue(newsroom: Newsroom, { issue }: Edition, ids: Ids): Promise<void> {
  const { cover, contents, ...about } = issue;
  const coverId = await upload(newsroom, cover.picture, 'magazine', 'cover', cover);
  const listed = contents.map(({ section, article }) => ({ section, articleId: idOf(ids, article) }));
  const { body, version } = await newsroom.post('/issues', { ...about, coverId, contents: listed }, 'editor', `issue-${issue.number}`);
  await newsroom.post(`/issues/${body.id}/publish`, {}, 'editor', `publish-issue-${issue.number}`, version);
}

async function upload(
  newsroom: Newsroom,
  name: string,
  section: string,
  form: keyof typeof shapes,
  about: { alt: string; caption: string },
): Promise<string> {
  const picture = new FormData();
  picture.set('alt', about.alt);
  picture.set('caption', about.caption);
  picture.set('credit', credit);
  picture.set('file', new Blob([new Uint8Array(await renderPicture(name, section, form))], { type: 'image/jpeg' }), `${name}.jpg`);
  return (await newsroom.post('/images', picture, 'writer', `picture-${name}`)).body.id;
}

/** The film, its length in seconds and its captions; the files are addressed by their content. */
async function uploadFilm(newsroom: Newsroom, folder: string, film: 'tide' | 'press') {
  const send = async (file: string, type: string) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(await readFile(join(folder, 'films', file)))], { type }), file);
    return String((await newsroom.post('/files', form, 'writer', `file-${file}`)).body['url']);
  };
  const [url, captions] = [await send(`${film}.mp4`, 'video/mp4'), await send(`${film}.en.vtt`, 'text/vtt')];
  return {
    sources: [{ url, type: 'video/mp4' }],
    durationSeconds: film === 'tide' ? 20 : 12,
    captions: [{ locale: 'en', label: 'English', url: captions }],
  };
}

async function createAll<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  create: (item: T) => Promise<{ body: { id: string } }>,
): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const item of items) ids.set(nameOf(item), (await create(item)).body.id);
  return ids;
}

/** Two at a time: drawing and uploading keep two cores busy, and no service is flooded. */
async function inTwos<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const take = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([take(), take()]);
}

const nameOfTag = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
const idOf = (ids: Ids, name: string): string => ids.get(name) ?? missing(name);
function missing(name: string): never {
  throw new Error(`The edition names "${name}", which it does not hold`);
}
