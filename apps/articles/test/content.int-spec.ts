import { eventually, type Json, made } from '#testing';
import { articleAt, leastArticle, step } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';

describe('Public content', () => {
  let newsroom: Newsroom;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('content');
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
