import { articlePublished, sectionUpdated } from '#contracts';
import { BrowserOfReader, type Visit } from './browser-of-reader.js';
import { sections, stories } from './fixtures/edition.js';
import { decisions, moderated } from './fixtures/moderated-comments.js';
import { appealing, history } from './fixtures/moderated-people.js';
import { townPolicy } from './fixtures/moderation.js';
import { openSite, type Site } from './site.js';
import { type Asked, openUpstream, type Upstream } from './upstream.js';

export const home = 'http://localhost:3000';
export const held = moderated('held', { version: 3 });
export const deskPages = [
  '/moderation',
  '/moderation?queue=appeals',
  '/moderation/comments/cmt_held',
  '/moderation/people/gst_held',
  '/moderation/log',
  '/moderation/policies',
  '/moderation/policies/paper',
];

/** The site with a moderator who is signed in, and a server in the place of the comments service. */
export interface ModeratorsSite {
  readonly site: Site;
  readonly upstream: Upstream;
  readonly browser: BrowserOfReader;
  /** By method and path; what is not here is a 404. */
  answers: Record<string, readonly [status: number, body: object]>;
  /** Everything as at the beginning. */
  readonly reset: () => void;
  readonly post: (path: string, fields: Record<string, string>, headers?: Record<string, string>, from?: BrowserOfReader) => Promise<Visit>;
  readonly writes: () => Asked[];
  readonly stop: () => Promise<void>;
}

export async function openModerators(name: string): Promise<ModeratorsSite> {
  const upstream = await openUpstream();
  const site = await openSite(name, { COMMENTS_URL: upstream.url, PAPER_URL: home, FORWARD_DEADLINE_MS: '500' });
  await site.publish(...sections.map(section => sectionUpdated(section)), articlePublished(stories[0]!));
  const browser = new BrowserOfReader(site);
  await browser.signIn({ name: 'Mo', roles: ['moderator'] });
  const desk: ModeratorsSite = {
    site,
    upstream,
    browser,
    answers: {},
    reset: () => {
      upstream.asked.length = 0;
      desk.answers = ordinaryAnswers();
      upstream.answer = ({ method, url }, response) => {
        const [status, body] = desk.answers[`${method} ${url.split('?')[0]}`] ?? [404, { detail: 'There is no such thing.' }];
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
    },
    post: (path, fields, headers = { origin: home }, from = browser) =>
      from.visit(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    writes: () => upstream.asked.filter(({ method }) => method !== 'GET'),
    stop: async () => {
      await site.stop();
      await upstream.stop();
    },
  };
  return desk;
}

/** What the service answers to who looks around at the desk. */
export const ordinaryAnswers = (): ModeratorsSite['answers'] => ({
  'GET /moderation/comments': [200, { items: [held], next: 'more' }],
  'GET /moderation/queues': [200, { held: 12, reported: 0, appeals: 3, oldestSince: '2026-11-23T10:00:00Z' }],
  'GET /moderation/comments/cmt_held': [200, held],
  'GET /moderation/people/gst_held': [200, history],
  'GET /moderation/people': [200, { items: [{ ...appealing, name: 'Quack' }], next: 'more-people' }],
  'GET /moderation/log': [200, { items: decisions }],
  'GET /moderation/policies/paper': [200, { ...townPolicy, scope: 'paper' }],
  'GET /moderation/policies/sec_town': [200, townPolicy],
});
