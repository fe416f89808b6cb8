import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articleDeleted, articlePublished } from '#contracts';
import { drain, eventually, type Json, made, publishedArticle } from '#testing';
import { counts, type Desk, openDesk, post, revised, takenDown, texts } from './desk.js';

describe('a thread', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('following');
  });
  afterAll(() => desk.stop());

  const thread = async (id: string): Promise<Json> => (await desk.guest.get(`/articles/${id}/thread`)).body;
  const refusal = async (id: string): Promise<unknown> =>
    (await desk.reader.post(`/articles/${id}/comments`, { body: `Now? ${Math.random()}` })).body.type;

  it('goes out of sight with its article, and comes back as it was', async () => {
    const article = await desk.article();
    const question = await post(desk.reader, article.id, 'A question');
    await post(desk.other, article.id, 'An answer', { parentId: question.id });
    await counts(desk, article.id, 2);
    await desk.publish(takenDown(article));
    expect(await thread(article.id)).toMatchObject({ state: 'hidden' });
    expect([await texts(desk, article.id), await refusal(article.id)]).toEqual([[], '/problems/thread-closed']);
    expect((await desk.guest.get(`/comments/${question.id}`)).status).toBe(404);
    await desk.publish(articlePublished({ ...article, version: 3 }));
    expect(await thread(article.id)).toMatchObject({ state: 'open', count: 2 });
    expect(await texts(desk, article.id)).toEqual(['A question']);
  });

  it('loses nothing when its article moves', async () => {
    const article = await desk.article();
    await post(desk.reader, article.id, 'Still here');
    const section = { id: 'sec_port', slug: 'port', name: 'Port', path: '/port', ancestorIds: ['sec_town'] };
    await desk.publish(revised(article, { slug: 'moved', path: '/port/moved', previousPaths: [article.path], sections: [section] }));
    expect(await texts(desk, article.id)).toEqual(['Still here']);
    made(await desk.moderator.put('/moderation/policies/sec_town', { mode: 'pre' }, { version: 0 }));
    expect(await post(desk.reader, article.id, 'By the policy of the section above')).toMatchObject({ status: 'held' });
    made(await desk.moderator.put('/moderation/policies/sec_town', {}, { version: 1 }));
  });

  it('is what the newest version says, in whatever order they come', async () => {
    const article = publishedArticle();
    await desk.publish(
      revised({ ...article, version: 4 }, { commentPolicy: { enabled: true, moderation: 'pre' } }),
      takenDown({ ...article, version: 2 }),
    );
    await desk.publish(articlePublished(article));
    expect(await thread(article.id)).toMatchObject({ state: 'open', moderation: 'pre' });
  });

  it('of an article that is taken down before anything else was heard of it is hidden, and opens with it', async () => {
    const article = publishedArticle();
    await desk.publish(takenDown(article));
    expect(await thread(article.id)).toMatchObject({ state: 'hidden', count: 0 });
    await desk.publish(articlePublished({ ...article, version: 3 }));
    expect(await thread(article.id)).toMatchObject({ state: 'open' });
  });

  it('of a deleted article is gone for good', async () => {
    const article = await desk.article();
    await post(desk.reader, article.id, 'Going');
    await desk.publish(articleDeleted({ id: article.id, version: 2, path: article.path, previousPaths: [] }));
    await desk.publish(articlePublished(article));
    expect([(await thread(article.id)).state, await texts(desk, article.id)]).toEqual(['hidden', []]);
    await counts(desk, article.id, 0);
    await drain(desk.service);
    const removed = await desk.wire.records('comment.removed');
    expect(removed.map(({ value }) => JSON.parse(value ?? ''))).toContainEqual(
      expect.objectContaining({ articleId: article.id, by: 'article' }),
    );
  });

  it('takes no comments any more where its article was published too long ago', async () => {
    const policy = { enabled: true, moderation: 'inherit' as const, closeAfterDays: 7 };
    const long = new Date(Date.now() - 8 * 86_400_000).toISOString();
    const article = await desk.article({ firstPublishedAt: long, commentPolicy: policy });
    expect(await thread(article.id)).toMatchObject({
      state: 'closed',
      closesAt: new Date(Date.parse(long) + 7 * 86_400_000).toISOString(),
    });
    expect(await refusal(article.id)).toBe('/problems/thread-closed');
    await desk.publish(revised(article, { commentPolicy: { ...policy, closeAfterDays: 30 } }));
    expect(await thread(article.id)).toMatchObject({ state: 'open' });
  });

  it('is closed on time, once', async () => {
    const firstPublishedAt = new Date(Date.now() - 86_400_000 + 1_500).toISOString();
    const { id } = await desk.article({ firstPublishedAt, commentPolicy: { enabled: true, moderation: 'inherit', closeAfterDays: 1 } });
    expect(await thread(id)).toMatchObject({ state: 'open' });
    await post(desk.reader, id, 'Just in time');
    await eventually(async () => expect(await thread(id)).toMatchObject({ state: 'closed' }));
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(firstPublishedAt) + 86_400_000);
    expect(await refusal(id)).toBe('/problems/thread-closed');
    await drain(desk.service);
    const told = (await desk.wire.records('thread.updated'))
      .filter(({ key }) => key === id)
      .map(({ value }) => JSON.parse(value ?? '').state);
    expect(told.filter(state => state === 'closed')).toHaveLength(1);
  });

  it('says so when the policy above it changes', async () => {
    const { id } = await desk.article();
    const { version } = made(await desk.moderator.get('/moderation/policies/paper'));
    const { policy } = made(await desk.moderator.get('/moderation/policies/paper'));
    made(await desk.moderator.put('/moderation/policies/paper', { ...policy, mode: 'pre-first' }, { version }));
    await eventually(async () => expect(await thread(id)).toMatchObject({ moderation: 'pre-first' }));
    made(await desk.moderator.put('/moderation/policies/paper', policy, { version: version + 1 }));
    await eventually(async () => expect(await thread(id)).toMatchObject({ moderation: 'post' }));
  });

  it('is counted for many articles in one request', async () => {
    const [one, other] = [await desk.article(), await desk.article()];
    await post(desk.reader, one.id, 'One');
    await counts(desk, one.id, 1);
    const { body } = await desk.guest.post('/counts', { articleIds: [other.id, 'art_nobody', one.id] });
    expect(body).toEqual({
      counts: [
        { articleId: other.id, count: 0, state: 'open' },
        { articleId: one.id, count: 1, state: 'open' },
      ],
    });
  });
});
