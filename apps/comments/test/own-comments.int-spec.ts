import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Colleague, eventually, Follower, type Json, made } from '#testing';
import { counts, type Desk, openDesk, post, revised } from './desk.js';

describe('one’s own comments', () => {
  let desk: Desk;
  const followers: Follower[] = [];

  beforeAll(async () => {
    desk = await openDesk('own-comments');
  });
  afterAll(async () => {
    for (const follower of followers) follower.hangUp();
    await desk.stop();
  });

  const mine = async (who: Colleague, articleId: string, query = ''): Promise<Json> =>
    made(await who.get(`/articles/${articleId}/comments/mine${query}`));
  const decide = async (id: string, action: string, version: number): Promise<void> =>
    void made(await desk.moderator.post(`/moderation/comments/${id}/${action}`, { reason: `Why: ${action}` }, { version }));

  it('are told to their author whatever has become of them, with until when they may be changed', async () => {
    const { id } = await desk.article();
    const [seen, rejected, removed, taken] = await Promise.all(['a', 'b', 'c', 'd'].map(text => post(desk.reader, id, `Number ${text}`)));
    await post(desk.other, id, 'Of another');
    await decide(rejected.id, 'reject', 1);
    await decide(removed.id, 'remove', 1);
    made(await desk.reader.delete(`/comments/${taken.id}`, { version: 1 }));
    await counts(desk, id, 2);
    const { items, count } = await mine(desk.reader, id);
    expect(count).toBe(2);
    expect(Object.fromEntries((items as Json[]).map(item => [item.id, [item.status, item.body, item.version, item.reason]]))).toEqual({
      [seen.id]: ['visible', 'Number a', 1, undefined],
      [rejected.id]: ['rejected', 'Number b', 2, 'Why: reject'],
      [removed.id]: ['removed', undefined, 2, 'Why: remove'],
    });
    const until = (items as Json[]).find(item => item.id === seen.id).editableUntil;
    expect(Date.parse(until) - Date.parse(seen.createdAt)).toBe(5 * 60_000);
    expect(seen.editableUntil).toBe(until);
    expect((await desk.other.get(`/comments/${seen.id}`)).body).not.toHaveProperty('editableUntil');
  });

  it('come by pages, are nobody’s without a name, and cannot be changed where the thread is closed', async () => {
    const article = await desk.article();
    const { id } = article;
    const all = [await post(desk.reader, id, 'One'), await post(desk.reader, id, 'Two'), await post(desk.reader, id, 'Three')];
    const first = await mine(desk.reader, id, '?limit=2');
    const rest = await mine(desk.reader, id, `?limit=2&after=${first.next}`);
    expect([...first.items, ...rest.items].map(({ body }: Json) => body)).toEqual(['Three', 'Two', 'One']);
    expect(rest).not.toHaveProperty('next');
    await counts(desk, id, 3);
    expect(await mine(desk.guest, id)).toEqual({ items: [], count: 3 });
    expect(all[0].editableUntil).toEqual(expect.any(String));
    await desk.publish(revised(article, { commentPolicy: { enabled: false, moderation: 'inherit' } }));
    expect((await mine(desk.reader, id)).items.map(({ editableUntil }: Json) => editableUntil)).toEqual([undefined, undefined, undefined]);
  });

  it('are kept by no cache, and nobody is given another’s for what they have', async () => {
    const { id } = await desk.article();
    const answer = await desk.guest.post(`/articles/${id}/comments`, { body: 'Mine', guest: { name: 'A guest', email: 'g@example.com' } });
    const path = `/comments/${answer.body.id}`;
    const guest = { 'guest-token': answer.headers.get('guest-token') ?? '' };
    const [own, others] = [await desk.guest.get(path, { headers: guest }), await desk.guest.get(path)];
    expect(own.body).toHaveProperty('noticeUrl');
    expect(others.body).not.toHaveProperty('noticeUrl');
    expect([own, others].map(({ headers }) => [headers.get('etag'), headers.get('cache-control'), headers.get('vary')])).toEqual([
      ['"1"', 'no-store', 'origin, authorization, guest-token'],
      ['"1"', 'no-cache', 'origin, authorization, guest-token'],
    ]);
    // What a cache has of others is not what the author is told, though its ETag is the same.
    const asked = { 'if-none-match': '"1"' };
    expect([
      (await desk.guest.get(path, { headers: { ...guest, ...asked } })).status,
      (await desk.guest.get(path, { headers: asked })).status,
    ]).toEqual([200, 304]);
    expect((await desk.guest.get(own.body.noticeUrl)).headers.get('cache-control')).toBe('no-store');
  });

  /**
   * A shadow ban is assured not to be told by doing the same twice, once by somebody in good standing and once by somebody shadow-banned, each in a thread
   * of their own: but for ids, names, times and tokens, every answer, its status and headers, and all that the stream says have to be equal.
   */
  it('tell nobody that they are shadow-banned: not by an answer, a header, a count, the order or the stream', async () => {
    const [good, shadow] = [await desk.colleague('good', 'reader'), await desk.colleague('shadow', 'reader')];
    const elsewhere = await desk.article();
    const before = await post(shadow, elsewhere.id, 'Before the shadow');
    const standing = { standing: 'shadow-banned', reason: 'Deceptive spam' };
    made(await desk.moderator.put(`/moderation/people/${before.author.id}/standing`, standing, { version: 0 }));
    const [ofGood, ofShadow] = [await lifeOf(good), await lifeOf(shadow)];
    expect(ofShadow).toEqual(ofGood);
    // And it was a life, of which others saw what they should.
    expect(ofGood.length).toBeGreaterThan(12);
    const items = made(await anonymous(desk.service.url).get(`/articles/${lived.get(shadow)}/comments`)).items as Json[];
    expect(items.map(({ body }) => body)).toEqual(['To shadow']);
    expect(made(await anonymous(desk.service.url).get(`/articles/${lived.get(good)}/comments`)).items).toHaveLength(2);
  });

  const lived = new Map<Colleague, string>();

  /** Everything that one can do with one's own, and all that one is told of it. */
  async function lifeOf(who: Colleague): Promise<unknown[]> {
    const { id } = await desk.article();
    lived.set(who, id);
    const others = await post(desk.other, id, `To ${who.id}`);
    await counts(desk, id, 1);
    const stream = await follow(who, id);
    const answers: unknown[] = [];
    const note = async (answer: Promise<Json>): Promise<Json> => {
      const { status, headers, body } = await answer;
      answers.push(plain({ status, etag: headers.get('etag'), cache: headers.get('cache-control'), body }));
      return body;
    };
    const first = await note(who.post(`/articles/${id}/comments`, { body: 'First' }));
    await eventually(() => expect(stream.told.at(-1)).toMatchObject({ event: 'count', data: { count: 2 } }));
    const answer = await note(who.post(`/articles/${id}/comments`, { body: 'An answer', parentId: others.id }));
    await eventually(() => expect(stream.told.at(-1)).toMatchObject({ event: 'count', data: { count: 3 } }));
    await note(who.get(`/comments/${first.id}`));
    await note(who.get(`/comments/${answer.id}`));
    await note(who.patch(`/comments/${first.id}`, { body: 'First, edited' }, { version: 1 }));
    await note(who.get(`/articles/${id}/comments/mine`));
    await note(who.get(`/articles/${id}/comments/mine?limit=1`));
    await note(desk.guest.get(first.noticeUrl));
    await note(who.delete(`/comments/${answer.id}`, { version: 1 }));
    await eventually(() => expect(stream.told.at(-1)).toMatchObject({ event: 'count', data: { count: 2 } }));
    await note(who.get(`/articles/${id}/comments/mine`));
    // Counts come when they are counted, which may be once for two changes.
    const told = stream.told.filter(({ data }) => data.id === first.id || data.id === answer.id);
    const again = await follow(who, id, '1');
    await eventually(() => expect(again.told.filter(({ event }) => event === 'removed')).toHaveLength(1));
    const missed = again.told.filter(({ data }) => data.id === first.id || data.id === answer.id);
    // Last, for they are counted when there is time.
    await note(who.put(`/comments/${others.id}/reaction`, { kind: 'like' }));
    await note(who.put(`/comments/${first.id}/reaction`, { kind: 'like' }));
    await note(who.delete(`/comments/${first.id}/reaction`));
    await note(who.post(`/comments/${first.id}/reports`, { reason: 'spam' }));
    return [...answers, ...new Set([...told, ...missed].map(({ event, data }) => JSON.stringify(plain([event, data]))))];
  }

  async function follow(who: Colleague, articleId: string, last?: string): Promise<Follower> {
    const token = await desk.tokens.token({ sub: who.id, roles: ['reader'] });
    const headers = { authorization: `Bearer ${token}`, ...(last !== undefined && { 'last-event-id': last }) };
    const follower = await Follower.of(`${desk.service.url}/articles/${articleId}/comments/stream`, headers);
    followers.push(follower);
    return follower;
  }

  /** Without what is each one's own. */
  const plain = (told: unknown): unknown =>
    JSON.parse(
      JSON.stringify(told)
        .replaceAll(/(?:cmt|usr|art|rpt)_[0-9a-z]+/g, 'id')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
        .replaceAll(/\/notices\/[0-9a-f]+/g, 'notice')
        .replaceAll(/"next":"[\w-]+"/g, '"next":""')
        .replaceAll(/W\/\\"[\w-]+/g, 'hash of the body')
        .replaceAll(/"correlationId":"[\w-]+"/g, '"correlationId":""')
        .replaceAll(/"countsVersion":\d+/g, '"countsVersion":0')
        .replaceAll(/"(?:good|shadow)"/g, '"name"'),
    );
});
