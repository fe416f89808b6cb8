import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, mongo } from 'mongoose';
import { currentSession } from '#persistence';
import type { Delivery, DeliveryState } from '../domain/delivering/delivery.js';
import type { DeliveryDocument } from './delivery.schema.js';

export interface OpenReplies {
  readonly id: string;
  readonly subscriberId: string;
  readonly dueAt: Date;
}

/** The messages that a fan-out writes, many at a time, in its transaction. What becomes of them is the business of `DeliveriesStore`. */
@Injectable()
export class MessagesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  /** Of those that are there already. */
  async statesOf(ids: readonly string[]): Promise<Map<string, DeliveryState>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#rows.find({ _id: { $in: [...ids] } }, { projection: { state: 1 }, ...inSession() }).toArray();
    return new Map(rows.map(({ _id, state }) => [_id, state]));
  }

  /** What still gathers replies under an article for these people, and is due after this. */
  async openReplies(articleId: string, subscriberIds: readonly string[], dueAfter: Date): Promise<Map<string, OpenReplies>> {
    const rows = await this.#rows
      .find(
        // What is open is tried when it is due: so the index leaves out all that they were ever sent.
        { subscriberId: { $in: [...subscriberIds] }, nextTryAt: { $gt: dueAfter }, state: 'open', kind: 'replies' },
        { projection: { subscriberId: 1, dueAt: 1 }, ...inSession() },
      )
      .toArray();
    const under = rows.filter(({ _id }) => _id.startsWith(`dlv:replies:${articleId}:`));
    return new Map(under.map(({ _id, subscriberId, dueAt }) => [subscriberId, { id: _id, subscriberId, dueAt }]));
  }

  /** Those that tell of one thing: each is new. Those that gather: made by the first that is gathered, while they are open; a closed one is a conflict. */
  async write(deliveries: readonly Delivery[]): Promise<void> {
    const single = deliveries.filter(({ kind }) => kind === 'single');
    if (single.length > 0) await this.#rows.insertMany(single.map(rowOf), inSession());
    const gathering = deliveries.filter(({ kind }) => kind !== 'single');
    if (gathering.length === 0) return;
    await this.#rows.bulkWrite(
      gathering.map(delivery => {
        const { _id, state: _state, ...onInsert } = rowOf(delivery);
        return {
          updateOne: { filter: { _id, state: 'open' as const }, update: { $setOnInsert: onInsert, $inc: { gathered: 1 } }, upsert: true },
        };
      }),
      { ordered: false, ...inSession() },
    );
  }

  /** Those of them that wait are not sent. */
  async cancel(ids: readonly string[], reason: string, at: Date): Promise<void> {
    await this.#rows.updateMany(
      { _id: { $in: [...ids] }, state: { $in: ['waiting', 'open'] } },
      {
        $set: { state: 'cancelled', reason },
        $push: { log: { at, what: `cancelled: ${reason}` } },
      },
      inSession(),
    );
  }

  /** What was put aside while its occasion was paused is due at once. Answers how many these were, of so many at most. */
  async bringBack(occasionId: string, now: Date, limit: number): Promise<number> {
    const putAside = { state: 'waiting' as const, occasionId, dueAt: { $lte: now }, nextTryAt: { $gt: now } };
    const rows = await this.#rows.find(putAside, { projection: { _id: 1 }, limit, ...inSession() }).toArray();
    await this.#rows.updateMany({ _id: { $in: rows.map(({ _id }) => _id) }, state: 'waiting' }, { $set: { nextTryAt: now } }, inSession());
    return rows.length;
  }

  get #rows(): mongo.Collection<DeliveryDocument> {
    return this.model.collection as unknown as mongo.Collection<DeliveryDocument>;
  }
}

const rowOf = ({ id, ...delivery }: Delivery): DeliveryDocument => ({ _id: id, ...delivery });

function inSession(): { session?: mongo.ClientSession } {
  const session = currentSession();
  return session ? { session } : {};
}
