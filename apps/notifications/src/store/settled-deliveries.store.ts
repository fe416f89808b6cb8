import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AnyBulkWriteOperation, Model } from 'mongoose';
import { type Delivery, longestLog } from '../domain/delivering/delivery.js';
import { inWords, type Outcome } from '../domain/delivering/outcome.js';
import type { DeliveryDocument } from './delivery.schema.js';

export interface Settlement {
  readonly delivery: Delivery;
  readonly outcome: Outcome;
}

/** What became of what was claimed. In the transaction of what is told of it. */
@Injectable()
export class SettledDeliveriesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  /** Those that are still claimed as they were: of the others somebody else has taken charge. */
  async held<S extends Settlement>(settlements: readonly S[]): Promise<S[]> {
    const rows = await this.model
      .find({ _id: { $in: settlements.map(({ delivery }) => delivery.id) }, state: 'claimed' })
      .select('claim.token')
      .lean<Pick<DeliveryDocument, '_id' | 'claim'>[]>()
      .exec();
    const tokens = new Map(rows.map(({ _id, claim }) => [_id, claim?.token]));
    return settlements.filter(({ delivery }) => delivery.claim && tokens.get(delivery.id) === delivery.claim.token);
  }

  /** Of those that are held, in the same transaction: where a row was claimed anew since it was read, that fails. */
  async settle(settlements: readonly Settlement[]): Promise<void> {
    if (settlements.length === 0) return;
    await this.model.bulkWrite(settlements.map(operationOf), { ordered: false });
  }
}

type Operation = AnyBulkWriteOperation<DeliveryDocument>;

function operationOf({ delivery, outcome }: Settlement): Operation {
  const filter = { _id: delivery.id };
  const changes = changesOf(delivery, outcome);
  const entry = { at: new Date(), what: inWords(outcome) };
  if ('afterMs' in outcome) return { updateOne: { filter, update: putBack(changes, entry, outcome.afterMs) } };
  const log = { $each: [entry], $slice: -longestLog };
  return { updateOne: { filter, update: { $set: changes, $push: { log }, $unset: { claim: 1 } } } };
}

/** It comes again by the database's clock, which only a pipeline can ask; and that takes a text of the mail server with a dollar for a field. */
const putBack = (changes: object, entry: object, afterMs: number): object[] => [
  {
    $set: {
      ...literals(changes),
      nextTryAt: { $add: ['$$NOW', afterMs] },
      log: { $slice: [{ $concatArrays: ['$log', [{ $literal: entry }]] }, -longestLog] },
    },
  },
  { $unset: 'claim' },
];

function changesOf({ attempts, failures = 0 }: Delivery, outcome: Outcome): Partial<DeliveryDocument> {
  if (outcome.do === 'sent') return { state: 'sent', messageId: outcome.messageId, sentAt: outcome.sentAt, answer: outcome.answer };
  if (outcome.do === 'retry') return { state: 'waiting', answer: outcome.answer };
  if (outcome.do === 'release') return { state: 'waiting', attempts: Math.max(0, attempts - 1) };
  const { state, reason } = outcome;
  if (outcome.do === 'leave') return { state, reason };
  return { state, reason, failures: failures + 1, ...(outcome.answer !== undefined && { answer: outcome.answer }) };
}

const literals = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).map(([name, value]: [string, unknown]) => [name, { $literal: value }]));
