import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgottenPeople, Relay } from '#messaging';
import { type Colleague, drain, eventually, type Json, made } from '#testing';
import { type Desk, openDesk, post } from './desk.js';

describe('a person who was erased', () => {
  let desk: Desk;
  let ops: Colleague;

  beforeAll(async () => {
    desk = await openDesk('erased-people');
    ops = await desk.colleague('ops', 'ops');
  });
  afterAll(() => desk.stop());

  const erase = async (personId: string): Promise<Json> => made(await ops.post('/erasures', { personId }));
  const everything = async (): Promise<string> => {
    const collections = (await desk.connection.db?.collections()) ?? [];
    return JSON.stringify(await Promise.all(collections.map(collection => collection.find().toArray())));
  };
  const records = async (topic: string, key: string) => (await desk.wire.records(topic)).filter(record => record.key === key);
  const lastOf = async (topic: string, key: string): Promise<Json> => {
    const value = (await records(topic, key)).at(-1)?.value;
    return value === null || value === undefined ? value : JSON.parse(value);
  };

  it('leaves with no event that was waiting for Kafka, and the order of the others holds', async () => {
    const { id } = await desk.article();
    const late = await desk.colleague('late', 'reader');
    const leases = desk.connection.collection('leases');
    await leases.updateOne({}, { $set: { holder: 'another process', until: new Date(Date.now() + 600_000) } });
    await eventually(() => expect(desk.service.app.get(Relay).state).toBe('standing-by'));
    const comment = await post(late, id, 'Words that wait');
    made(await late.patch(`/comments/${comment.id}`, { body: 'Other words that wait' }, { version: 1 }));
    const answer = await post(desk.reader, id, 'An answer that waits', { parentId: comment.id });
    made(
      await desk.moderator.put(`/moderation/people/${comment.author.id}/standing`, { standing: 'banned', reason: 'Spam' }, { version: 0 }),
    );
    await erase(comment.author.id);
    await erase(comment.author.id);

    const unsent = JSON.stringify(
      await desk.connection
        .collection('outbox')
        .find({ topic: /comment/ })
        .toArray(),
    );
    expect(unsent).not.toMatch(/ords that wait/);
    expect(unsent.replaceAll(/"(?:key|aggregateId|ce_subject)":"[^"]*"/g, '')).not.toContain(comment.author.id);
    await leases.deleteOne({});
    await drain(desk.service);
    const sent = await records('comment.created', comment.id);
    expect(sent.map(({ value, headers }) => [value, headers['ce_sequence']])).toEqual([
      [null, '1'],
      [null, '3'],
    ]);
    expect(await lastOf('comment.removed', comment.id)).toMatchObject({ version: 3, by: 'erasure' });
    expect(await lastOf('comment.edited', answer.id)).toMatchObject({ version: 2, body: 'An answer that waits' });
    expect(await lastOf('commenter.standing-changed', comment.author.id)).toBeNull();
    expect((await records('user.erased', comment.author.id)).map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2']);
  });

  it('is no longer said to have been answered, in any topic', async () => {
    const { id } = await desk.article();
    const answered = await post(await desk.colleague('answered', 'reader'), id, 'A question');
    const answer = await post(desk.reader, id, 'An answer', { parentId: answered.id });
    expect(answer.parentAuthorId).toBe(answered.author.id);
    await erase(answered.author.id);
    await drain(desk.service);
    expect(await lastOf('comment.created', answer.id)).toBeNull();
    const left = await lastOf('comment.edited', answer.id);
    expect(left).toMatchObject({ version: 2, parentId: answered.id, body: 'An answer' });
    expect(left).not.toHaveProperty('parentAuthorId');
    expect(await everything()).not.toContain(answered.author.id);
  });

  it('is not mentioned by an answer that was under way', async () => {
    const { id } = await desk.article();
    const answered = await post(await desk.colleague('raced', 'reader'), id, 'Another question');
    // Who answers has read it while it was still there, and commits when the erasure has looked.
    await desk.service.app.get(ForgottenPeople).add(answered.author.id);
    const answer = await post(desk.reader, id, 'An answer too late', { parentId: answered.id });
    expect(answer).toMatchObject({ body: 'An answer too late', parentId: answered.id });
    expect(answer).not.toHaveProperty('parentAuthorId');
    await drain(desk.service);
    expect(await everything()).not.toContain(answered.author.id);
  });

  it('writes nothing more under that account, and nothing is decided about it', async () => {
    const { id } = await desk.article();
    const other = await post(desk.other, id, 'Somebody else’s');
    const leaving = await desk.colleague('leaving', 'reader');
    const personId = (await post(leaving, id, 'Before')).author.id as string;
    await erase(personId);
    const answers = [
      await leaving.post(`/articles/${id}/comments`, { body: 'After' }),
      await leaving.put(`/comments/${other.id}/reaction`, { kind: 'like' }),
      await leaving.post(`/comments/${other.id}/reports`, { reason: 'spam' }),
      await leaving.patch(`/comments/${other.id}`, { body: 'Changed' }, { version: 1 }),
      await desk.moderator.put(`/moderation/people/${personId}/standing`, { standing: 'banned', reason: 'Spam' }, { version: 0 }),
    ];
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(answers.map(() => [403, '/problems/person-erased']));
    await drain(desk.service);
    expect(await everything()).not.toContain(personId);
  });

  it('is somebody new as a guest, whatever cookie they still have', async () => {
    const { id } = await desk.article();
    const guest = { name: 'Comes Back', email: 'back@example.com' };
    const first = await desk.guest.post(`/articles/${id}/comments`, { body: 'Before', guest });
    const headers = { 'guest-token': first.headers.get('guest-token') ?? '' };
    const personId = first.body.author.id as string;
    await erase(personId);
    const nameless = await desk.guest.post(`/articles/${id}/comments`, { body: 'Who am I' }, { headers });
    const liked = await desk.guest.put(`/comments/${first.body.id}/reaction`, { kind: 'like' }, { headers });
    expect([nameless, liked].map(({ status, body }) => [status, body.type])).toEqual([
      [422, '/problems/guest-unnamed'],
      [401, '/problems/commenter-required'],
    ]);
    const again = await desk.guest.post(`/articles/${id}/comments`, { body: 'After', guest }, { headers });
    expect(made(again).author.id).not.toBe(personId);
    expect(again.headers.get('guest-token')).toMatch(new RegExp(`^${again.body.author.id}\\.`));
    await drain(desk.service);
    expect(await everything()).not.toContain(personId);
  });

  it('is taken off the pages that follow the thread, and not told to those who come back to it', async () => {
    const { id } = await desk.article();
    const comment = await post(await desk.colleague('followed', 'reader'), id, 'Seen live');
    const hangUp = new AbortController();
    const heard = async (last: string): Promise<() => string> => {
      const headers = { 'last-event-id': last };
      const response = await fetch(`${desk.service.url}/articles/${id}/comments/stream`, { headers, signal: hangUp.signal });
      let told = '';
      void (async () => {
        for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) told += chunk;
      })().catch(() => undefined);
      return () => told;
    };
    const before = await heard('0');
    await eventually(() => expect(before()).toContain('Seen live'));
    await erase(comment.author.id);
    const removed = `event: removed\nid: `;
    await eventually(() => expect(before()).toContain(removed));
    const after = await heard('0');
    await eventually(() => expect(after()).toContain(removed));
    expect(after()).not.toMatch(/Seen live|followed/);
    hangUp.abort();
  });
});
