import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildService } from './child-service.js';
import { anonymous, type Colleague, type Json, made, person } from './colleague.js';
import type { Isolated } from './isolated.js';
import { freePort } from './servers/free-port.js';
import { environmentFor } from './start-service.js';
import { testTokens } from './test-tokens.js';

/** The whole paper as it runs in production: each service a process of its own, on real servers, and people who use it by HTTP alone. */
export interface Paper {
  readonly articles: ChildService;
  readonly site: ChildService;
  readonly writer: Colleague;
  readonly editor: Colleague;
  readonly chief: Colleague;
  readonly ops: Colleague;
  readonly newsroom: Colleague;
  /** For what is not asked through a colleague. */
  readonly token: (role: string) => Promise<string>;
  readonly start: (service: ChildService) => Promise<void>;
  readonly log: (service: ChildService) => Promise<Json[]>;
  readonly stop: () => Promise<void>;
}

const readyWithinMs = 60_000;

export async function startPaper(place: Isolated, settings: Record<string, string> = {}): Promise<Paper> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-paper-'));
  const tokens = await testTokens();
  const service = async (name: string, more: Record<string, string>): Promise<ChildService> => {
    const port = await freePort();
    const environment = { ...environmentFor(place, tokens, name), LOG_LEVEL: 'debug', PORT: String(port), ...more, ...settings };
    return new ChildService(name, `http://127.0.0.1:${port}`, environment, folder);
  };
  const articles = await service('articles', { MEDIA_FOLDER: join(folder, 'media') });
  const site = await service('site', { ARTICLES_URL: articles.url, PAPER_NAME: 'The Test Courant', PAPER_URL: 'http://paper.example' });
  const start = async (child: ChildService): Promise<void> => {
    await child.start(what => process.stderr.write(`${what}\n`));
    await child.ready(readyWithinMs);
  };
  await Promise.all([start(articles), start(site)]);
  const colleague = (sub: string) => person(articles.url, tokens, { sub, roles: [sub] });
  return {
    articles,
    site,
    start,
    writer: await colleague('writer'),
    editor: await colleague('editor'),
    chief: await colleague('chief'),
    ops: await colleague('ops'),
    newsroom: anonymous(articles.url),
    token: role => tokens.token({ sub: role, roles: [role] }),
    log: async child => (await readFile(child.logFile, 'utf8')).split('\n').filter(Boolean).map(readLine),
    stop: async () => {
      await Promise.all([articles.stop(), site.stop()]);
      await tokens.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A page of the site as a reader gets it: redirects are not followed. */
export async function page(paper: Paper, path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(paper.site.url + path, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

export async function makeSection({ chief }: Paper, slug: string): Promise<Json> {
  return made(await chief.post('/sections', { slug, name: slug.toUpperCase(), order: 1, accent: '#123456' }));
}

export const story = (sectionId: string, headline: string, over: object = {}) => ({
  headline,
  body: [{ type: 'text', content: `${headline}, in full.` }],
  sectionIds: [sectionId],
  ...over,
});

/** One step of an article by its action's name; answers the article as it then is. */
export async function step(who: Colleague, { id, version }: Json, action: string, body: object = {}): Promise<Json> {
  return made(await who.post(`/articles/${id}/${action}`, body, { version }));
}

/** Written by one person, approved and published by another. */
export async function published(paper: Paper, input: object): Promise<Json> {
  const draft = made(await paper.writer.post('/articles', input));
  const approved = await step(paper.editor, await step(paper.writer, draft, 'submit'), 'approve');
  return step(paper.editor, approved, 'publish');
}

const readLine = (line: string): Json => (line.startsWith('{') ? JSON.parse(line) : { message: line });
