import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, type Json, made } from '#testing';
import { counts, type Desk, openDesk, post } from './desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('drift');
});
afterAll(() => desk.stop());

const figure = async (): Promise<Json> => made(await desk.guest.get('/health')).checks.counts;
const shows = (expected: object) => eventually(async () => expect(await figure()).toEqual(expected), { withinMs: 20_000, everyMs: 100 });
const collection = (name: string) => desk.connection.collection<{ _id: string; articleId: string }>(name);

it('a count that differs from a recount is a figure in /health until it is counted again', async () => {
  const [{ id }, { id: untouched }] = [await desk.article(), await desk.article()];
  const question = await post(desk.reader, id, 'A question');
  await post(desk.other, id, 'An answer', { parentId: question.id });
  await post(desk.other, untouched, 'Elsewhere');
  made(await desk.other.put(`/comments/${question.id}/reaction`, { kind: 'like' }));
  await counts(desk, id, 2);
  await eventually(async () => expect((await desk.guest.get(`/comments/${question.id}`)).body.counts.reactions.like).toBe(1));
  await shows({ status: 'up', drift: 0, threads: 0, comments: 0 });

  await collection('threads').updateOne({ _id: id }, { $set: { count: 5 } });
  await collection('comments').updateOne({ _id: question.id }, { $set: { 'counts.like': 0, 'counts.replies': 3 } });
  await shows({ status: 'degraded', drift: 3 + 1 + 2, threads: 1, comments: 1 });
  expect((await desk.guest.get('/health/ready')).status).toBe(200);

  // What docs/operations.md tells ops to do.
  await collection('comments').updateMany({ articleId: id }, { $set: { uncounted: true } });
  await shows({ status: 'up', drift: 0, threads: 0, comments: 0 });
  expect((await desk.guest.get(`/comments/${question.id}`)).body.counts).toMatchObject({ reactions: { like: 1 }, replies: 1 });
  await counts(desk, id, 2);
});
