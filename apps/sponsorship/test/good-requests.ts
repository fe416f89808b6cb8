import type { Connection } from 'mongoose';
import type { Json, Sample } from '#testing';
import type { AdDesk } from './ad-desk.js';
import { bookingRequests } from './booking/good-requests.js';
import { reportRequests } from './counting/good-requests.js';
import { creativeRequests } from './creatives/good-requests.js';
import { lists } from './samples.js';
import { servingRequests } from './serving/good-requests.js';
import { stripRequests } from './strip/good-requests.js';

/** For each route of the service a request that it accepts, each about something of its own; so that one bad thing in it is the only one. */
export async function goodRequests(desk: AdDesk): Promise<Record<string, Sample>> {
  return {
    ...(await bookingRequests(desk)),
    ...(await stripRequests(desk)),
    ...(await creativeRequests(desk)),
    ...servingRequests,
    ...reportRequests,
    ...(await opsRequests(desk)),
  };
}

async function opsRequests({ connection }: AdDesk): Promise<Record<string, Sample>> {
  const letters = await deadLetters(connection, 3);
  const work = await parkedWork(connection, 2);
  return {
    'Audit.list': lists,
    'DueWork.list': lists,
    'DueWork.run': { params: { id: work[0] ?? '' } },
    'DueWork.discard': { params: { id: work[1] ?? '' }, body: { reason: 'Planned by a test' } },
    'DeadLetters.list': lists,
    'DeadLetters.show': { params: { id: letters[0] ?? '' } },
    'DeadLetters.replayAll': {},
    'DeadLetters.replay': { params: { id: letters[1] ?? '' } },
    'DeadLetters.discard': { params: { id: letters[2] ?? '' }, body: { reason: 'Sent by a test' } },
  };
}

async function deadLetters(connection: Connection, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, at) => `Nobody.handle:some.topic:0:${at}`);
  const rest = {
    handler: 'Nobody.handle',
    topic: 'some.topic',
    partition: 0,
    valueBytes: 0,
    headers: {},
    error: { name: 'Error', message: 'x' },
  };
  await connection
    .collection<Json>('deadLetters')
    .insertMany(ids.map((_id, at) => ({ _id, ...rest, offset: String(at), attempts: 1, state: 'open', at: new Date(0) })));
  return ids;
}

async function parkedWork(connection: Connection, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, at) => `nothing:${at}`);
  const [dueAt, parked] = [new Date(0), { reason: 'x', at: new Date(1) }];
  await connection
    .collection<Json>('dueWork')
    .insertMany(ids.map((_id, at) => ({ _id, kind: 'nothing', key: String(at), dueAt, attempts: 1, parked })));
  return ids;
}
