import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { drain, eventually, made } from '#testing';
import { counts, type Desk, openDesk, post, texts } from './desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('erasure');
});
afterAll(() => desk.stop());

it('a person who is erased is nowhere any more, and the thread can still be read', async () => {
  const { id } = await desk.article();
  const guest = { name: 'Forgetful Person', email: 'forget@example.com' };
  const first = await desk.guest.post(`/articles/${id}/comments`, { body: 'Words to forget', guest });
  const headers = { 'guest-token': first.headers.get('guest-token') ?? '' };
  await post(desk.reader, id, 'An answer that stays', { parentId: first.body.id });
  const other = await post(desk.other, id, 'Liked and reported');
  await desk.guest.put(`/comments/${other.id}/reaction`, { kind: 'like' }, { headers });
  await desk.guest.post(`/comments/${other.id}/reports`, { reason: 'illegal', text: 'Forget this too', ...guest }, { headers });
  await eventually(async () => expect((await desk.guest.get(`/comments/${other.id}`)).body.counts.reactions.like).toBe(1));

  const ops = await desk.colleague('ops', 'ops');
  const personId = first.body.author.id as string;
  expect((await desk.moderator.post('/erasures', { personId })).status).toBe(403);
  expect(made(await ops.post('/erasures', { personId }))).toEqual({ comments: 1 });
  await counts(desk, id, 2);
  await drain(desk.service);

  expect((await texts(desk, id)).toSorted()).toEqual(['(removed)', 'Liked and reported']);
  expect(await texts(desk, id, `?parentId=${first.body.id}`)).toEqual(['An answer that stays']);
  await eventually(async () => expect((await desk.guest.get(`/comments/${other.id}`)).body.counts.reactions.like).toBe(0));
  const collections = await desk.connection.db?.collections();
  const everything = JSON.stringify(await Promise.all((collections ?? []).map(collection => collection.find().toArray())));
  for (const trace of [personId, 'Forgetful', 'forget@example.com', 'Words to forget', 'Forget this too'])
    expect(everything).not.toContain(trace);
  const created = (await desk.wire.records('comment.created')).filter(({ key }) => key === first.body.id);
  expect(created.at(-1)?.value).toBeNull();
  const erased = (await desk.wire.records('user.erased')).map(({ value }) => JSON.parse(value ?? ''));
  expect(erased).toEqual([{ id: personId, version: 1, erasedAt: expect.any(String) }]);
  expect(made(await ops.post('/erasures', { personId }))).toEqual({ comments: 0 });
});
