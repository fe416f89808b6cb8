import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { StartedService } from '../start-service.js';
import type { Sample } from './request-draft.js';

interface Row {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** For each route of operations a request that it accepts, about dead letters of no handler and due work of no kind that are put there for it; `lists` says what else a list may be asked badly. */
export async function opsSamples({ app }: StartedService, lists: Sample = {}): Promise<Record<string, Sample>> {
  const connection = app.get<Connection>(getConnectionToken(), { strict: false });
  const put = async (collection: string, rows: readonly Row[]): Promise<string[]> => {
    await connection.collection<Row>(collection).insertMany([...rows]);
    return rows.map(({ _id }) => _id);
  };
  const [shown = '', replayed = '', discarded = ''] = await put('deadLetters', [0, 1, 2].map(deadLetter));
  const [run = '', given = ''] = await put('dueWork', [0, 1].map(parkedWork));
  return {
    'DueWork.list': lists,
    'DueWork.run': { params: { id: run } },
    'DueWork.discard': { params: { id: given }, body: { reason: 'Planned by a test' } },
    'DeadLetters.list': lists,
    'DeadLetters.show': { params: { id: shown } },
    'DeadLetters.replayAll': {},
    'DeadLetters.replay': { params: { id: replayed } },
    'DeadLetters.discard': { params: { id: discarded }, body: { reason: 'Sent by a test' } },
  };
}

const deadLetter = (at: number): Row => ({
  _id: `Nobody.handle:some.topic:0:${at}`,
  handler: 'Nobody.handle',
  topic: 'some.topic',
  partition: 0,
  offset: String(at),
  valueBytes: 0,
  headers: {},
  error: { name: 'Error', message: 'x' },
  attempts: 1,
  state: 'open',
  at: new Date(0),
});

const parkedWork = (at: number): Row => ({
  _id: `nothing:${at}`,
  kind: 'nothing',
  key: String(at),
  dueAt: new Date(0),
  attempts: 1,
  parked: { reason: 'x', at: new Date(1) },
});
