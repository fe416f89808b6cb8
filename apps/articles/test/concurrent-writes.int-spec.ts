import { randomUUID } from 'node:crypto';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { type Answer, type Json, made } from '#testing';
import { articleAt, leastArticle } from './bring-to.js';
import { makeSection, type Newsroom, openNewsroom } from './newsroom.js';
import { articleTopics, subscribe } from './topic-records.js';

const statuses = (answers: readonly Answer[]) => [...new Set(answers.map(({ status }) => status))].toSorted((one, other) => one - other);

describe('Writing at the same time', () => {
  let newsroom: Newsroom;
  let section: Json;

  beforeAll(async () => {
    newsroom = await openNewsroom('concurrent');
    section = await makeSection(newsroom);
  });

  afterAll(() => newsroom.stop());

  const articlesWith = (headline: string) =>
    newsroom.service.app
      .get<Connection>(getConnectionToken(), { strict: false })
      .collection('articles')
      .countDocuments({ 'content.headline': headline });

  it('makes one article of 50 posts under one Idempotency-Key', async () => {
    const key = randomUUID();
    const input = leastArticle(section.id, { headline: 'Once and only once' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => newsroom.writer.post('/articles', input, { key })));
    expect(statuses(answers).filter(status => status !== 409)).toEqual([201]);
    expect(await articlesWith('Once and only once')).toBe(1);
    const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
    const later = await newsroom.writer.post('/articles', input, { key });
    expect([later.status, later.headers.get('etag')]).toEqual([201, '"1"']);
    expect([...ids]).toEqual([later.body.id]);
  });

  it('gives the first answer again, although the article has changed since', async () => {
    const key = randomUUID();
    const input = leastArticle(section.id);
    const first = await newsroom.writer.post('/articles', input, { key });
    made(await newsroom.writer.patch(`/articles/${first.body.id}`, { kicker: 'Sea' }, { version: 1 }));
    const again = await newsroom.writer.post('/articles', input, { key });
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('refuses the key for another body, and keeps keys of different people apart', async () => {
    const key = randomUUID();
    made(await newsroom.writer.post('/articles', leastArticle(section.id), { key }));
    const other = await newsroom.writer.post('/articles', leastArticle(section.id, { headline: 'Another' }), { key });
    expect([other.status, other.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
    expect((await newsroom.editor.post('/articles', leastArticle(section.id), { key })).status).toBe(201);
  });

  it('publishes once under one key', async () => {
    const topics = await subscribe(newsroom, articleTopics);
    const article = await articleAt(newsroom, 'approved', leastArticle(section.id));
    const key = randomUUID();
    const publish = () => newsroom.editor.post(`/articles/${article.id}/publish`, {}, { key, version: article.version });
    const answers = await Promise.all(Array.from({ length: 20 }, publish));
    expect(statuses(answers).filter(status => status !== 409)).toEqual([200]);
    expect((await publish()).body.version).toBe(article.version + 1);
    made(await newsroom.editor.post(`/articles/${article.id}/unpublish`, {}, { version: article.version + 1 }));
    expect((await topics.of(article.id, 4)).filter(said => said === 'article.published')).toHaveLength(1);
    await topics.stop();
  });

  it('numbers the slugs of a dozen articles with one headline', async () => {
    const input = leastArticle(section.id, { headline: 'Everybody writes this' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => newsroom.writer.post('/articles', input)));
    expect(statuses(answers)).toEqual([201]);
    const slugs = answers.map(({ body }) => String(body.slug)).toSorted();
    const wanted = ['everybody-writes-this', ...Array.from({ length: 11 }, (_, index) => `everybody-writes-this-${index + 2}`)];
    expect(slugs).toEqual(wanted.toSorted());
  });

  it('gives a slug that many want to one of them', async () => {
    const input = leastArticle(section.id);
    const articles = await Promise.all(Array.from({ length: 8 }, async () => made(await newsroom.writer.post('/articles', input))));
    const wanted = { slug: 'wanted-by-everybody' };
    const answers = await Promise.all([
      ...articles.map(({ id, version }) => newsroom.writer.patch(`/articles/${id}`, wanted, { version })),
      ...Array.from({ length: 4 }, () => newsroom.writer.post('/articles', { ...input, ...wanted })),
    ]);
    const won = answers.filter(({ status }) => status < 300);
    const lost = answers.filter(({ status }) => status >= 300);
    expect([won.length, new Set(lost.map(({ status, body }) => `${status} ${body.type}`))]).toEqual([
      1,
      new Set(['409 /problems/slug-taken']),
    ]);
  });

  it('lets one of many editors win, and tells the others what they missed', async () => {
    const article = await articleAt(newsroom, 'published', leastArticle(section.id));
    const edit = (_: unknown, index: number) =>
      newsroom.editor.patch(`/articles/${article.id}`, { kicker: `No. ${index}` }, { version: article.version });
    const answers = await Promise.all(Array.from({ length: 10 }, edit));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status !== 200);
    expect(statuses(losers)).toEqual([412]);
    expect(losers[0]?.body).toMatchObject({ type: '/problems/version-conflict', currentVersion: article.version + 1 });
  });

  it('wants the version a change is based on', async () => {
    const article = made(await newsroom.writer.post('/articles', leastArticle(section.id)));
    const path = `/articles/${article.id}`;
    const without = [
      await newsroom.writer.patch(path, { kicker: 'x' }),
      await newsroom.writer.post(`${path}/submit`),
      await newsroom.writer.put(`${path}/embargo`, { note: 'x' }),
      await newsroom.writer.delete(path),
    ];
    expect(statuses(without)).toEqual([428]);
    expect((await newsroom.writer.patch(path, { kicker: 'x' }, { version: 7 })).status).toBe(412);
    expect((await newsroom.writer.get(path)).body.version).toBe(1);
  });
});
