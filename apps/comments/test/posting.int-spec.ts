import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { drain, type Json } from '#testing';
import { counts, type Desk, openDesk, post, texts } from './desk.js';

describe('a comment', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk('posting');
  });
  afterAll(() => desk.stop());

  it('of a reader is seen, counted and announced', async () => {
    const { id } = await desk.article();
    const comment = await post(desk.reader, id, '  The *old* harbour was deeper.  ');
    expect(comment).toMatchObject({
      articleId: id,
      version: 1,
      status: 'visible',
      author: { id: expect.stringMatching(/^usr_/), name: 'reader' },
      body: 'The *old* harbour was deeper.',
      counts: { replies: 0 },
    });
    expect(await texts(desk, id)).toEqual(['The *old* harbour was deeper.']);
    await counts(desk, id, 1);
    await drain(desk.service);
    const created = (await desk.wire.records('comment.created')).filter(({ key }) => key === comment.id);
    expect(created.map(({ value }) => JSON.parse(value ?? ''))).toEqual([expect.objectContaining({ id: comment.id, body: comment.body })]);
    const threads = (await desk.wire.records('thread.updated')).filter(({ key }) => key === id);
    expect(JSON.parse(threads.at(-1)?.value ?? '')).toMatchObject({ state: 'open', count: 1, lastActivityAt: comment.createdAt });
  });

  it('is signed with as much of a long name as fits', async () => {
    const { id } = await desk.article();
    const comment = await post(await desk.colleague('🌊'.repeat(80), 'reader'), id, 'Long of name');
    expect(comment.author.name).toBe('🌊'.repeat(60));
    await drain(desk.service);
  });

  it('of a guest is theirs by the token that they get, and their address is nowhere to be seen', async () => {
    const { id } = await desk.article();
    const guest = { name: 'A guest', email: 'guest@example.com' };
    const answer = await desk.guest.post(`/articles/${id}/comments`, { body: 'First!', guest });
    expect([answer.status, answer.body.author]).toEqual([201, { id: expect.stringMatching(/^gst_/), name: 'A guest' }]);
    const token = answer.headers.get('guest-token') ?? '';
    const comment = `/comments/${answer.body.id}`;
    expect((await desk.guest.patch(comment, { body: 'Second!' }, { version: 1 })).status).toBe(401);
    expect((await desk.guest.patch(comment, { body: 'Second!' }, { version: 1, headers: { 'guest-token': `${token}x` } })).status).toBe(
      401,
    );
    const edited = await desk.guest.patch(comment, { body: 'Second!' }, { version: 1, headers: { 'guest-token': token } });
    expect([edited.status, edited.body.body, edited.body.version]).toEqual([200, 'Second!', 2]);
    const again = await desk.guest.post(`/articles/${id}/comments`, { body: 'Third!' }, { headers: { 'guest-token': token } });
    expect(again.body.author).toEqual(answer.body.author);
    await drain(desk.service);
    const everything = [...(await desk.wire.records('comment.created')), ...(await desk.wire.records('comment.edited'))];
    expect(JSON.stringify([everything, (await desk.guest.get(comment)).body])).not.toContain('guest@example.com');
  });

  it('is posted once under one Idempotency-Key, also of a new guest', async () => {
    const { id } = await desk.article();
    const key = randomUUID();
    const body = { body: 'Once', guest: { name: 'Twice', email: 'twice@example.com' } };
    const answers = [
      await desk.guest.post(`/articles/${id}/comments`, body, { key }),
      await desk.guest.post(`/articles/${id}/comments`, body, { key }),
    ];
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(answers[1]?.headers.get('guest-token')).toBe(answers[0]?.headers.get('guest-token'));
    expect(await texts(desk, id)).toEqual(['Once']);
  });

  it('is refused where nobody says who they are, to what there is not, and where the thread is closed to it', async () => {
    const article = await desk.article({ commentPolicy: { enabled: true, moderation: 'inherit', guestsAllowed: false } });
    const closed = await desk.article({ commentPolicy: { enabled: false, moderation: 'inherit' } });
    const guest = { name: 'A guest', email: 'guest@example.com' };
    const tries: [string, string, object, number, string][] = [
      ['guest', article.id, {}, 401, 'commenter-required'],
      ['guest', article.id, { guest }, 403, 'guests-not-allowed'],
      ['reader', 'art_nobody', {}, 404, 'thread-not-found'],
      ['reader', closed.id, {}, 409, 'thread-closed'],
      ['reader', article.id, { parentId: 'cmt_nobody' }, 422, 'unknown-parent'],
    ];
    for (const [who, id, over, status, code] of tries) {
      const answer = await (who === 'guest' ? desk.guest : desk.reader).post(`/articles/${id}/comments`, { body: 'Hello', ...over });
      expect([answer.status, answer.body.type]).toEqual([status, `/problems/${code}`]);
    }
  });

  it('asks a guest for name and address, each at its field, where guests may write', async () => {
    const { id } = await desk.article();
    const { status, body } = await desk.guest.post(`/articles/${id}/comments`, { body: 'Whose?' });
    expect([status, body.type]).toEqual([422, '/problems/guest-unnamed']);
    expect(body.errors).toEqual([
      { pointer: '/guest/name', in: 'body', message: expect.stringContaining('your name') },
      { pointer: '/guest/email', in: 'body', message: expect.stringContaining('e-mail address') },
    ]);
  });

  it('is not taken, and nothing is told, by a token that is not valid', async () => {
    const { id } = await desk.article();
    const [path, body] = [`/articles/${id}/comments`, { body: 'By whom?', guest: { name: 'A guest', email: 'guest@example.com' } }];
    const wrong = { headers: { authorization: 'Bearer abc' } };
    const forged = { headers: { 'guest-token': `gst_1.${'x'.repeat(43)}` } };
    const answers: Json[] = [
      await desk.guest.post(path, body, wrong),
      await desk.guest.get(`${path}/mine`, wrong),
      await desk.guest.post(path, { body: 'By whom?' }, forged),
      await desk.guest.get(`${path}/mine`, forged),
    ];
    expect(answers.map(({ status, body: { type } }) => [status, type])).toEqual([
      [401, '/problems/unauthenticated'],
      [401, '/problems/unauthenticated'],
      [401, '/problems/invalid-guest-token'],
      [401, '/problems/invalid-guest-token'],
    ]);
    expect(answers[0]?.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    // Who only reads is kept out by nothing, and who says their name is somebody new.
    expect((await desk.guest.get(path, wrong)).status).toBe(200);
    const { status, headers } = await desk.guest.post(path, body, forged);
    expect([status, headers.get('guest-token')]).toEqual([201, expect.stringMatching(/^gst_(?!1\.)/)]);
  });

  it('waits for the article that its reader has seen already', async () => {
    const { id } = await desk.article();
    const began = performance.now();
    await post(desk.reader, id, 'The article is late', { minVersion: 9 });
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(await texts(desk, id)).toEqual(['The article is late']);
  });

  it('keeps its place without its text where it was answered, and goes where it was not', async () => {
    const { id } = await desk.article();
    const root = await post(desk.reader, id, 'A question');
    const reply = await post(desk.other, id, 'An answer', { parentId: root.id });
    const deeper = await post(desk.reader, id, 'Thanks', { parentId: reply.id });
    await counts(desk, id, 3);
    expect((await desk.guest.get(`/comments/${root.id}`)).body.counts.replies).toBe(1);
    for (const gone of [root, reply]) {
      const author = gone === reply ? desk.other : desk.reader;
      expect((await author.delete(`/comments/${gone.id}`, { version: 1 })).status).toBe(204);
    }
    await counts(desk, id, 1);
    expect(await texts(desk, id)).toEqual(['(removed)']);
    expect(await texts(desk, id, `?parentId=${root.id}`)).toEqual(['(removed)']);
    expect(await texts(desk, id, `?parentId=${reply.id}`)).toEqual(['Thanks']);
    await desk.reader.delete(`/comments/${deeper.id}`, { version: 1 });
    await counts(desk, id, 0);
    expect(await texts(desk, id)).toEqual([]);
  });

  it('is nobody else’s to change', async () => {
    const { id } = await desk.article();
    const comment = await post(desk.reader, id, 'Mine');
    const answers: Json[] = [
      await desk.other.patch(`/comments/${comment.id}`, { body: 'Yours' }, { version: 1 }),
      await desk.other.delete(`/comments/${comment.id}`, { version: 1 }),
      await desk.reader.patch(`/comments/${comment.id}`, { body: 'Mine still' }, { version: 7 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 412]);
    expect(await texts(desk, id)).toEqual(['Mine']);
  });
});
