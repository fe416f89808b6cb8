import { jest } from '@jest/globals';
import { eventually, type Json, made, step } from '#testing';
import { ContentCache } from '../src/queries/content-cache.js';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

const allowed = 'https://reader.example';

describe('Public content', () => {
  let newsroom: Newsroom;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('content', { CORS_ORIGINS: allowed });
    section = await makeSection(newsroom, 'world');
  });

  afterAll(() => newsroom.stop());

  const read = (id: string, etag?: string) =>
    newsroom.reader.get(`/content/articles/${id}`, etag ? { headers: { 'if-none-match': etag } } : {});

  it('is the article as its event carries it, with nothing internal', async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(section.id));
    const { status, body, headers } = await read(article.id);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toMatchObject({ id: article.id, path: article.path, sections: [{ slug: 'world' }] });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['createdBy']));
    expect(JSON.stringify(body)).not.toContain('usr_');
  });

  it('says the same from memory as when it was read', async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(section.id));
    const url = `${newsroom.service.url}/content/articles/${article.id}`;
    // A page of some origin is never answered from memory, so this is how the framework says it.
    const headers = { origin: 'https://elsewhere.example' };
    const framed = await shown(await fetch(url, { headers }));
    for (const _ of [1, 2, 3]) expect(await shown(await fetch(url))).toEqual(framed);
    const head = await fetch(url, { method: 'HEAD', headers: { 'x-correlation-id': 'asked-by-somebody' } });
    expect([head.headers.get('x-correlation-id'), await head.text()]).toEqual(['asked-by-somebody', '']);
    const metrics = await (await fetch(`${newsroom.service.url}/metrics`)).text();
    expect(metrics).toMatch(/http_request_duration_seconds_count\{method="HEAD",route="\/content\/articles\/:id",status="200"\} 1$/m);
  });

  it('is not said from memory when the database has said nothing for some seconds', async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(section.id));
    const cache = newsroom.service.app.get(ContentCache, { strict: false });
    await eventually(async () => {
      await read(article.id);
      expect(cache.keptArticle(article.id)).toBeDefined();
    });
    const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 6_000);
    const kept = cache.keptArticle(article.id);
    clock.mockRestore();
    expect(kept).toBeUndefined();
  });

  it('is a page’s of another origin where the paper allows that, and a shared cache knows that the answer depends on it', async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(section.id));
    const url = `${newsroom.service.url}/content/articles/${article.id}`;
    const answers = [await fetch(url), await fetch(url), await fetch(url, { headers: { origin: allowed } })];
    expect(answers.map(answer => answer.headers.get('vary'))).toEqual(['Origin', 'Origin', 'Origin']);
    expect(answers.at(-1)?.headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('is not sent again to who has it', async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(section.id));
    const first = await read(article.id);
    const etag = first.headers.get('etag') ?? '';
    expect((await read(article.id, etag)).status).toBe(304);
    made(await newsroom.editor.patch(`/articles/${article.id}`, { kicker: 'New' }, { version: article.version }));
    await eventually(async () => expect((await read(article.id, etag)).body?.kicker).toBe('New'));
  });

  it('changes with every change, also of a section, and is gone when it is', async () => {
    const own = await makeSection(newsroom, 'culture');
    const article = await articleAt(newsroom, 'published', leastArticle(own.id));
    expect((await read(article.id)).status).toBe(200);
    made(await newsroom.chief.patch(`/sections/${own.id}`, { name: 'Arts' }, { version: 1 }));
    await eventually(async () => expect((await read(article.id)).body.sections[0].name).toBe('Arts'));
    await step(newsroom.editor, article, 'unpublish');
    await eventually(async () => expect((await read(article.id)).status).toBe(410));
  });
});

async function shown(answer: Response) {
  // What CORS says of an origin that is not allowed says nothing.
  const own = new Set(['date', 'x-correlation-id', 'access-control-expose-headers']);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !own.has(name)));
  return { status: answer.status, headers, body: await answer.text() };
}
