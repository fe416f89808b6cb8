import { parse } from 'node-html-parser';
import { fieldsOf } from '../src/domain/editing/article-fields.js';
import { BrowserOfReader, type Visit } from './browser-of-reader.js';
import { listedArticle } from '../src/domain/editing/newsroom-article.js';
import { sections } from './fixtures/edition.js';
import { listed, newsroomAuthors, newsroomImages, wholeDraft } from './fixtures/newsroom-articles.js';
import { openSite, type Site } from './site.js';
import { type Asked, openUpstream, type Upstream } from './upstream.js';

export const home = 'http://localhost:3000';
export const picturePage = '/desk/pictures/img_gauge';
export const editorPages = [
  '/desk/articles',
  '/desk/articles?list=in_review',
  '/desk/articles/new',
  '/desk/articles/art_draft',
  '/desk/pictures',
  picturePage,
];

/** A draft's form as it is shown. */
export const draftForm = { ...fieldsOf(wholeDraft, newsroomAuthors), key: 'k-1', version: '4', back: '/desk/articles/art_draft' };
export const noticeOf = ({ text }: Visit) => parse(text).querySelector('.desk-notice, .notice')?.text ?? '';
export const valueOf = ({ text }: Visit, name: string) => {
  const field = parse(text).querySelector(`[name="${name}"]`);
  return field?.getAttribute('value') ?? field?.textContent;
};
/** Sends a form without files. */
export const sendForm = (from: BrowserOfReader, to: string, fields: Record<string, string>): Promise<Visit> =>
  from.visit(to, { method: 'POST', headers: { origin: home }, body: new URLSearchParams({ key: 'k-1', ...fields }) });
/** What the service was asked to change: how, where, of which version, to what. */
export const changesAsked = (desk: EditorsSite): [method: string, url: string, ifMatch: unknown, body: unknown][] =>
  desk.writes().map(({ method, url, headers, body }) => [method, url, headers['if-match'], JSON.parse(body || '{}') as unknown]);
/** What a browser would send of the form. */
export const formOf = ({ text }: Visit): Record<string, string> =>
  Object.fromEntries(
    parse(text)
      .querySelectorAll('form.editor [name]:not(button):not([type=file])')
      .filter(field => !/^(?:checkbox|radio)$/.test(field.getAttribute('type') ?? '') || field.hasAttribute('checked'))
      .map(field => {
        const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
        return [field.getAttribute('name') ?? '', (chosen ?? field).getAttribute('value') ?? (chosen ? '' : field.textContent)];
      }),
  );
/** The form of which a browser need keep nothing any more. */
export const settledIn = ({ text }: Visit) => parse(text).querySelector('form.editor')?.getAttribute('data-settled');
/** Of the fields that are at fault. */
export const errorsOf = ({ text }: Visit) =>
  parse(text)
    .querySelectorAll('.field__error')
    .map(({ id }) => id);

/** The site with a writer who is signed in, and a server in the place of the articles service. */
export interface EditorsSite {
  readonly site: Site;
  readonly upstream: Upstream;
  readonly browser: BrowserOfReader;
  /** By method and path; what is not here is a 404. */
  answers: Record<string, readonly [status: number, body: object]>;
  /** Everything as at the beginning. */
  readonly reset: () => void;
  readonly post: (
    path: string,
    fields: Record<string, string | Blob>,
    headers?: Record<string, string>,
    from?: BrowserOfReader,
  ) => Promise<Visit>;
  /** What would have changed something, by method and path; that somebody has an article open is nothing of that. */
  readonly writes: () => Asked[];
  readonly stop: () => Promise<void>;
}

export async function openEditors(name: string): Promise<EditorsSite> {
  const upstream = await openUpstream();
  const site = await openSite(name, { ARTICLES_URL: upstream.url, PAPER_URL: home, FORWARD_DEADLINE_MS: '1000' });
  const browser = new BrowserOfReader(site);
  await browser.signIn({ name: 'Ann', roles: ['writer'] });
  const desk: EditorsSite = {
    site,
    upstream,
    browser,
    answers: {},
    reset: () => {
      upstream.asked.length = 0;
      desk.answers = newsroomAnswers();
      upstream.answer = ({ method, url }, response) => {
        const [status, body] = desk.answers[`${method} ${url.split('?')[0]}`] ?? [404, { type: '/problems/not-found' }];
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
    },
    post: (path, fields, headers = { origin: home }, from = browser) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.set(field, value);
      return from.visit(path, { method: 'POST', headers, body: form });
    },
    writes: () => upstream.asked.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/editing')),
    stop: async () => {
      await site.stop();
      await upstream.stop();
    },
  };
  return desk;
}

/** What the service answers to who writes. */
export const newsroomAnswers = (): EditorsSite['answers'] => ({
  'GET /articles': [
    200,
    {
      items: listed.map(article => listedArticle.parse(article)),
      next: 'more',
      included: { authors: newsroomAuthors.map(author => ({ slug: 'x', ...author })) },
    },
  ],
  'GET /articles/art_draft': [200, wholeDraft],
  'GET /sections': [200, { items: sections }],
  'GET /authors': [200, { items: newsroomAuthors }],
  'GET /images': [200, { items: newsroomImages }],
  'GET /images/img_gauge': [200, newsroomImages[0]!],
  'PATCH /articles/art_draft': [200, { id: 'art_draft', version: 5 }],
  'POST /articles': [201, { id: 'art_new', version: 1 }],
  'POST /articles/art_draft/submit': [200, { id: 'art_draft', version: 6 }],
  'POST /articles/art_draft/return': [200, { id: 'art_draft', version: 6 }],
  'PUT /articles/art_draft/editing': [200, { items: [{ id: 'usr_other', name: 'Other Editor', since: '2026-11-23T10:00:00Z' }] }],
  'POST /images': [201, newsroomImages[0]!],
  'POST /files': [201, { url: '/media/files/a.mp4', contentType: 'video/mp4', bytes: 10 }],
  'PUT /articles/art_draft/embargo': [200, { id: 'art_draft', version: 5 }],
  'DELETE /articles/art_draft': [200, {}],
});
