import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildService } from './child-service.js';
import { anonymous, type Colleague, type Json, made, person } from './colleague.js';
import { type MailServer, openMailServer } from './mail/mail-server.js';
import { type Isolated, isolated } from './isolated.js';
import { freePort } from './servers/free-port.js';
import { environmentFor } from './start-service.js';
import { askToken, type TestTokens, testTokens, type TokenWish } from './test-tokens.js';

/** People who use a paper by HTTP alone, wherever it runs. */
export interface PaperByHttp {
  readonly articles: { readonly url: string };
  readonly comments: { readonly url: string };
  readonly sponsorship: { readonly url: string };
  readonly notifications: { readonly url: string };
  readonly site: { readonly url: string };
  readonly writer: Colleague;
  readonly editor: Colleague;
  readonly chief: Colleague;
  readonly ops: Colleague;
  readonly newsroom: Colleague;
  /** For what is not asked through a colleague; of the one who is called as their role, or of another. */
  readonly token: (role: string, sub?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The whole paper as it runs in production: each service a process of its own, on real servers. */
export interface Paper extends PaperByHttp {
  readonly articles: ChildService;
  readonly comments: ChildService;
  readonly sponsorship: ChildService;
  readonly notifications: ChildService;
  /** Takes what notifications sends. */
  readonly mail: MailServer;
  readonly site: ChildService;
  readonly start: (service: ChildService) => Promise<void>;
  /** One more process of this service, beside the one that is there. */
  readonly replica: (of: 'comments' | 'notifications' | 'site') => Promise<ChildService>;
  readonly log: (service: ChildService) => Promise<Json[]>;
}

const readyWithinMs = 60_000;

/** `without` what a suite does not look at: a start costs seconds for each service. */
export async function startPaper(
  place: Isolated,
  settings: Record<string, string> = {},
  without: readonly ('sponsorship' | 'notifications')[] = [],
): Promise<Paper> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-paper-'));
  const tokens = await testTokens();
  const service = async (name: string, more: Record<string, string>, logFolder = folder, at?: number): Promise<ChildService> => {
    const port = at ?? (await freePort());
    const url = `http://127.0.0.1:${port}`;
    const own = { LOG_LEVEL: 'debug', PORT: String(port), PAPER_URL: url };
    return new ChildService(name, url, { ...environmentFor(place, tokens, name), ...own, ...more, ...settings }, logFolder);
  };
  const articles = await service('articles', { MEDIA_FOLDER: join(folder, 'media') });
  const ofComments = { PAPER_NAME: 'The Test Courant', TRUST_PROXY: 'loopback' };
  const comments = await service('comments', ofComments);
  const sponsorship = await service('sponsorship', {
    MEDIA_FOLDER: join(folder, 'sponsorship-media'),
    COUNTRY_HEADER: 'x-reader-country',
    TRUST_PROXY: 'loopback',
  });
  const mail = await openMailServer();
  const sitePort = await freePort();
  // Its links lead to the site.
  const ofNotifications = { ...ofComments, PAPER_URL: `http://127.0.0.1:${sitePort}`, SMTP_URL: mail.url };
  const notifications = await service('notifications', ofNotifications);
  const ofSite = {
    ARTICLES_URL: articles.url,
    COMMENTS_URL: comments.url,
    SPONSORSHIP_URL: sponsorship.url,
    NOTIFICATIONS_URL: notifications.url,
    PAPER_NAME: 'The Test Courant',
  };
  const site = await service('site', ofSite, folder, sitePort);
  const left = new Set<string>(without);
  const running = [articles, comments, sponsorship, notifications, site].filter(({ name }) => !left.has(name));
  const start = async (child: ChildService): Promise<void> => {
    await child.start(what => process.stderr.write(`${what}\n`));
    await child.ready(readyWithinMs);
  };
  await Promise.all(running.map(start));
  return {
    articles,
    comments,
    sponsorship,
    notifications,
    site,
    mail,
    start,
    replica: async of => {
      const own = { comments: ofComments, notifications: ofNotifications, site: ofSite };
      const child = await service(of, own[of], await mkdtemp(join(folder, 'replica-')));
      running.push(child);
      await start(child);
      return child;
    },
    ...(await people(articles.url, tokens)),
    log: async child => (await readFile(child.logFile, 'utf8')).split('\n').filter(Boolean).map(readLine),
    stop: async () => {
      await Promise.all(running.map(child => child.stop()));
      await mail.stop();
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The paper that runs at PAPER_SITE, PAPER_ARTICLES, PAPER_COMMENTS, PAPER_SPONSORSHIP, PAPER_NOTIFICATIONS and PAPER_ISSUER, in compose for one; where these are not set, one that is started. */
export async function openPaper(name: string): Promise<PaperByHttp> {
  const at = (service: string) => process.env[`PAPER_${service}`];
  const [site, articles, comments, issuer] = [at('SITE'), at('ARTICLES'), at('COMMENTS'), at('ISSUER')];
  const [sponsorship, notifications] = [at('SPONSORSHIP'), at('NOTIFICATIONS')];
  if (!site || !articles || !comments || !sponsorship || !notifications || !issuer) return startPaper(isolated(name));
  const tokens = { token: (wish: TokenWish) => askToken(issuer, wish) };
  return {
    site: { url: site },
    articles: { url: articles },
    comments: { url: comments },
    sponsorship: { url: sponsorship },
    notifications: { url: notifications },
    ...(await people(articles, tokens)),
    stop: () => Promise.resolve(),
  };
}

async function people(url: string, tokens: Pick<TestTokens, 'token'>) {
  const colleague = (sub: string) => person(url, tokens, { sub, roles: [sub] });
  return {
    writer: await colleague('writer'),
    editor: await colleague('editor'),
    chief: await colleague('chief'),
    ops: await colleague('ops'),
    newsroom: anonymous(url),
    token: (role: string, sub = role) => tokens.token({ sub, roles: [role] }),
  };
}

/** A page of the site as a reader gets it: redirects are not followed. */
export async function page(paper: PaperByHttp, path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(paper.site.url + path, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

export async function makeSection({ chief }: PaperByHttp, slug: string): Promise<Json> {
  return made(await chief.post('/sections', { slug, name: slug.toUpperCase(), order: 1, accent: '#123456' }));
}

export const story = (sectionId: string, headline: string, over: object = {}) => ({
  headline,
  body: [{ type: 'text', content: `${headline}, in full.` }],
  sectionIds: [sectionId],
  ...over,
});

/** One step of an article by its action's name; answers the article as it then is. */
export async function step(who: Colleague, { id, version }: Json, action: string, body?: object): Promise<Json> {
  return made(await who.post(`/articles/${id}/${action}`, body, { version }));
}

/** Written by one person, approved and published by another. */
export async function published(paper: PaperByHttp, input: object): Promise<Json> {
  const draft = made(await paper.writer.post('/articles', input));
  const approved = await step(paper.editor, await step(paper.writer, draft, 'submit'), 'approve');
  return step(paper.editor, approved, 'publish');
}

const readLine = (line: string): Json => (line.startsWith('{') ? JSON.parse(line) : { message: line });
