import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articlePublished } from '#contracts';
import { eventually, Follower, made } from '#testing';
import { counts, type Desk, openDesk, post, takenDown } from './desk.js';

const requestTimeoutMs = 500;

describe('a thread that is followed', () => {
  let desk: Desk;
  const open = new Set<Follower>();

  beforeAll(async () => {
    desk = await openDesk('stream', { REQUEST_TIMEOUT_MS: String(requestTimeoutMs) });
  });
  afterAll(async () => {
    for (const follower of open) follower.hangUp();
    await desk.stop();
  });

  /** What a browser would hear, until it hangs up. */
  async function follow(articleId: string, last?: string): Promise<Follower> {
    const headers: Record<string, string> = last === undefined ? {} : { 'last-event-id': last };
    const follower = await Follower.of(`${desk.service.url}/articles/${articleId}/comments/stream`, headers);
    open.add(follower);
    return follower;
  }

  it('is not begun for who asks for its head alone', async () => {
    const { id } = await desk.article();
    const asked = { method: 'HEAD', signal: AbortSignal.timeout(5_000) };
    const { status, headers } = await fetch(`${desk.service.url}/articles/${id}/comments/stream`, asked);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/event-stream')]);
  });

  it('tells of what is written, edited, counted, and taken away', async () => {
    const { id } = await desk.article();
    const stream = await follow(id);
    const comment = await post(desk.reader, id, 'Live');
    await eventually(() =>
      expect(stream.heard('comment').at(-1)).toMatchObject({ id: comment.id, body: 'Live', author: { name: 'reader' } }),
    );
    await eventually(() => expect(stream.heard('count').at(-1)).toEqual({ count: 1, state: 'open' }));
    await desk.reader.patch(`/comments/${comment.id}`, { body: 'Live and edited' }, { version: 1 });
    await eventually(() => expect(stream.heard('comment').at(-1)).toMatchObject({ version: 2, body: 'Live and edited' }));
    await desk.other.put(`/comments/${comment.id}/reaction`, { kind: 'like' });
    await eventually(() => expect(stream.heard('comment').at(-1)).toMatchObject({ counts: { reactions: { like: 1 } } }));
    await desk.reader.delete(`/comments/${comment.id}`, { version: 2 });
    await eventually(() => expect(stream.heard('removed').at(-1)).toEqual({ id: comment.id, status: 'removed' }));
    await eventually(() => expect(stream.heard('count').at(-1)).toEqual({ count: 0, state: 'open' }));
  });

  it('tells once of what is written, though it is counted afterwards, and a thread that everybody writes to all of it', async () => {
    const { id } = await desk.article();
    const stream = await follow(id);
    const written = await Promise.all(Array.from({ length: 20 }, (_, index) => post(desk.reader, id, `One of many, ${index}`)));
    await eventually(() => expect(stream.heard('count').at(-1)).toEqual({ count: written.length, state: 'open' }));
    const ids = stream.heard('comment').map((comment): string => comment.id);
    expect(ids.toSorted()).toEqual(written.map((comment): string => comment.id).toSorted());
  });

  it('goes on for longer than a request may take, and tells after a cut what was missed', async () => {
    const { id } = await desk.article();
    const first = await follow(id);
    await post(desk.reader, id, 'Before the cut');
    await eventually(() => expect(first.heard('comment')).not.toEqual([]));
    first.hangUp();
    const last = first.told.findLast(one => one.id !== undefined)?.id;
    const missed = await post(desk.other, id, 'During the cut');
    const began = performance.now();
    const second = await follow(id, last);
    await eventually(() => expect(second.heard('comment').map(({ body }) => body)).toContain('During the cut'));
    await eventually(() => expect(second.heard('count').at(-1)).toEqual({ count: 2, state: 'open' }));
    await counts(desk, id, 2);
    const third = await follow(id, String(Date.now() + 60_000));
    await eventually(() => expect(third.heard('count')).toEqual([{ count: 2, state: 'open' }]));
    await eventually(() => expect(performance.now() - began).toBeGreaterThan(2 * requestTimeoutMs));
    await desk.other.delete(`/comments/${missed.id}`, { version: 1 });
    await eventually(() => expect(second.heard('removed')).toEqual([{ id: missed.id, status: 'removed' }]));
  });

  it('says nothing of what readers have never seen, until they may', async () => {
    const { id } = await desk.article({ commentPolicy: { enabled: true, moderation: 'pre' } });
    const stream = await follow(id);
    const held = await post(desk.reader, id, 'Held');
    await desk.moderator.post(`/moderation/comments/${held.id}/reject`, {}, { version: 1 });
    const released = await post(desk.other, id, 'Released');
    await desk.moderator.post(`/moderation/comments/${released.id}/approve`, {}, { version: 1 });
    await eventually(() => expect(stream.heard('comment')).toMatchObject([{ id: released.id, body: 'Released' }]));
    expect(JSON.stringify(stream.told)).not.toContain(held.id);
  });

  it('says nothing of what is written under an article that is taken down, and begins anew when it is back', async () => {
    const article = await desk.article({ commentPolicy: { enabled: true, moderation: 'pre' } });
    const held = await post(desk.reader, article.id, 'Not while it is down');
    const [early, decide] = [
      await follow(article.id),
      (action: string, version: number) => desk.moderator.post(`/moderation/comments/${held.id}/${action}`, {}, { version }),
    ];
    await desk.publish(takenDown(article));
    await eventually(() => expect(early.heard('count').at(-1)).toEqual({ count: 0, state: 'hidden' }));
    await decide('approve', 1);
    await eventually(async () => expect(await desk.connection.collection('comments').countDocuments({ uncounted: true })).toBe(0));
    const late = await follow(article.id, '1');
    await desk.publish(articlePublished({ ...article, version: 3 }));
    for (const stream of [early, late]) {
      await eventually(() => expect(stream.heard('reset')).toEqual([{}]));
      expect(stream.heard('comment')).toEqual([]);
    }
    await decide('reject', 2);
    for (const stream of [early, late]) await eventually(() => expect(stream.heard('removed')).toMatchObject([{ id: held.id }]));
  });

  it('of an article that nobody knows is not there', async () => {
    expect((await desk.guest.get('/articles/art_nobody/comments/stream')).status).toBe(404);
  });

  it('after a gap in what was heard says nothing of what readers may not see any more, and begins anew', async () => {
    const gap = await openDesk('stream-gap');
    const { id } = await gap.article({ commentPolicy: { enabled: true, moderation: 'pre' } });
    const held = await post(gap.reader, id, 'Not while it is down');
    const stream = await Follower.of(`${gap.service.url}/articles/${id}/comments/stream`, {});
    open.add(stream);
    await eventually(() => expect(stream.heard('count')).toHaveLength(1));
    const threads = gap.connection.collection('threads');
    const rows = await threads.find().toArray();
    // The change stream ends with the collection; what is written until it is open again is told to nobody.
    await threads.drop();
    await threads.insertMany(rows.map(row => ({ ...row, article: { ...row['article'], state: 'unpublished' } })));
    await eventually(() => expect(stream.heard('reset')).toEqual([{}]));
    made(await gap.moderator.post(`/moderation/comments/${held.id}/approve`, {}, { version: 1 }));
    await eventually(async () => expect(await gap.connection.collection('comments').countDocuments({ uncounted: true })).toBe(0));
    await threads.updateMany({}, { $set: { 'article.state': 'published' } });
    await eventually(() => expect(stream.heard('reset')).toHaveLength(2));
    expect(stream.heard('comment')).toEqual([]);
    await gap.stop();
  });

  it('ends when the service does', async () => {
    const short = await openDesk('stream-end');
    const { id } = await short.article();
    const response = await fetch(`${short.service.url}/articles/${id}/comments/stream`);
    const ended = response.text();
    await short.stop();
    expect(await ended).toContain('retry: 3000');
  });
});
