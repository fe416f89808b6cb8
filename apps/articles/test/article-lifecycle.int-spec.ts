import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { drain, type Json, made, step } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { articleTopics, subscribe, type Subscription } from './topic-records.js';

describe('An article on its way', () => {
  let newsroom: Newsroom;
  let topics: Subscription;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('lifecycle');
    section = await makeSection(newsroom, 'world');
    topics = await subscribe(newsroom, articleTopics);
  });

  afterAll(async () => {
    await topics.stop();
    await newsroom.stop();
  });

  const collection = (name: string) => newsroom.service.app.get<Connection>(getConnectionToken(), { strict: false }).collection<Json>(name);
  const published = () => articleAt(newsroom, 'published', leastArticle(section.id));

  it('is a draft first: a document, and no event', async () => {
    const answer = await newsroom.writer.post('/articles', leastArticle(section.id));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toMatchObject({ state: 'draft', slug: 'the-tide-comes-in', path: '/world/the-tide-comes-in', version: 1 });
    const stored = await collection('articles').findOne({ _id: answer.body.id });
    expect(stored).toMatchObject({ version: 1, state: 'draft', content: { headline: 'The tide comes in' } });
    expect(await collection('outbox').countDocuments({ aggregateId: answer.body.id })).toBe(0);
  });

  it('is told to everybody when it is published, whole', async () => {
    const article = await published();
    expect(await topics.of(article.id, 1)).toEqual(['article.published']);
    const record = topics.records.find(({ key }) => key === article.id);
    expect(record?.data).toMatchObject({
      id: article.id,
      version: article.version,
      path: article.path,
      sections: [{ id: section.id, slug: 'world', name: 'world', path: '/world' }],
      firstPublishedAt: article.firstPublishedAt,
    });
    expect(record?.headers).toMatchObject({ ce_type: 'article.published', ce_source: '/articles', ce_subject: article.id });
    await drain(newsroom.service);
  });

  it('carries the correlation id of the request that published it', async () => {
    const article = await articleAt(newsroom, 'approved', leastArticle(section.id));
    const headers = { 'x-correlation-id': 'correlation-of-a-test' };
    made(await newsroom.editor.post(`/articles/${article.id}/publish`, {}, { version: article.version, headers }));
    await topics.of(article.id, 1);
    expect(JSON.stringify(topics.records.find(({ key }) => key === article.id)?.headers)).toContain('correlation-of-a-test');
  });

  it('changes before the eyes of readers, one event a change', async () => {
    let article = await published();
    article = made(await newsroom.editor.patch(`/articles/${article.id}`, { headline: 'The tide goes out' }, { version: article.version }));
    const correction = { kind: 'correction', text: 'It was the ebb.', position: 'top' };
    article = made(await newsroom.editor.post(`/articles/${article.id}/corrections`, correction, { version: article.version }));
    expect(await topics.of(article.id, 3)).toEqual(['article.published', 'article.updated', 'article.updated']);
    expect(topics.newest(article.id)).toMatchObject({ headline: 'The tide goes out', corrections: [correction], version: article.version });
  });

  it('leaves no event, no version and no audit line when a patch changes nothing', async () => {
    const article = await published();
    const same = await newsroom.editor.patch(`/articles/${article.id}`, { headline: article.headline }, { version: article.version });
    expect([same.status, same.body.version]).toEqual([200, article.version]);
    expect(await collection('audit').countDocuments({ aggregateId: article.id, action: 'edit' })).toBe(0);
  });

  it('is taken down with its text, wherever that lived', async () => {
    let article = await published();
    article = await step(newsroom.editor, article, 'unpublish');
    const said = await topics.of(article.id, 4);
    expect(said.toSorted()).toEqual(['article.published', 'article.unpublished', '† article.published', '† article.updated']);
    const data = topics.records.find(({ key, topic }) => key === article.id && topic === 'article.unpublished')?.data;
    expect(data).toEqual({ id: article.id, version: article.version, path: article.path, previousPaths: [], reason: 'unpublished' });
  });

  it('is recalled with a reason, which stays inside', async () => {
    const article = await published();
    const killed = await step(newsroom.chief, article, 'kill', { reason: 'The source was an impostor' });
    expect(killed).toMatchObject({ state: 'unpublished', takedown: { reason: 'killed', why: 'The source was an impostor' } });
    await topics.of(article.id, 4);
    const all = topics.records.filter(({ key }) => key === article.id);
    expect(all.find(({ topic }) => topic === 'article.unpublished')?.data.reason).toBe('killed');
    expect(JSON.stringify(all)).not.toContain('impostor');
  });

  it('is gone for good when deleted, and its slug with it', async () => {
    const article = await articleAt(newsroom, 'unpublished', leastArticle(section.id));
    expect((await newsroom.editor.delete(`/articles/${article.id}`, { version: article.version })).status).toBe(204);
    expect((await newsroom.chief.get(`/articles/${article.id}`)).status).toBe(404);
    const said = await topics.of(article.id, 8);
    const whenUnpublished = ['article.published', 'article.unpublished', '† article.published', '† article.updated'];
    const whenDeleted = ['article.deleted', '† article.published', '† article.unpublished', '† article.updated'];
    expect(said.toSorted()).toEqual([...whenUnpublished, ...whenDeleted].toSorted());
    const again = await newsroom.writer.post('/articles', leastArticle(section.id, { slug: article.slug }));
    expect([again.status, again.body.type]).toEqual([409, '/problems/slug-taken']);
  });

  it('keeps its first publication when it comes back', async () => {
    const article = await articleAt(newsroom, 'unpublished', leastArticle(section.id));
    const back = await step(newsroom.editor, article, 'publish');
    expect(back.firstPublishedAt).toBe(article.firstPublishedAt);
    expect(Date.parse(back.publishedAt)).toBeGreaterThan(Date.parse(article.publishedAt));
    expect(back.takedown).toBeUndefined();
  });

  it('tells in the audit who did what, when and why', async () => {
    const article = await published();
    await step(newsroom.chief, article, 'kill', { reason: 'wrong' });
    const { body } = await newsroom.chief.get(`/audit?aggregateId=${article.id}`);
    expect(body.items.map((entry: Json) => entry.action)).toEqual(['kill', 'publish', 'approve', 'submit', 'create']);
    expect(body.items[0]).toMatchObject({
      aggregate: 'article',
      version: article.version + 1,
      why: 'wrong',
      before: { state: 'published' },
    });
    expect(body.items[0].actor).not.toBe(body.items[1].actor);
    expect((await newsroom.editor.get('/audit')).status).toBe(403);
  });

  it('is found gone by readers who knew it, and unknown by those who did not', async () => {
    const draft = made(await newsroom.writer.post('/articles', leastArticle(section.id)));
    expect((await newsroom.reader.get(`/content/articles/${draft.id}`)).status).toBe(404);
    const away = await articleAt(newsroom, 'unpublished', leastArticle(section.id));
    expect((await newsroom.reader.get(`/content/articles/${away.id}`)).status).toBe(410);
  });
});
