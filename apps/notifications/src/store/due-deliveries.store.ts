import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { v7 } from 'uuid';
import type { Model, QueryFilter } from 'mongoose';
import type { Delivery, DeliveryState } from '../domain/delivering/delivery.js';
import { type DeliveryDocument, deliveryOf } from './delivery.schema.js';

/** By the database's clock; those of the processes differ. */
const isDue = { $expr: { $lte: ['$nextTryAt', '$$NOW'] } };

/**
 * What is to be sent, and who sends it.
 *
 * Guarantee: a message is claimed by one process at a time, by the database's clock; a claim that has run out is as good as none. States: open → waiting →
 * claimed → settled (`settled-deliveries.store.ts`), or back to waiting. A crash leaves its claims, which run out.
 */
@Injectable()
export class DueDeliveriesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  /**
   * What gathers and is due gathers no more: whoever would still add to it meets the closed row, or loses to it, and takes the next. What was committed
   * before is in it, for it was committed with the row as it was.
   */
  async closeGatherings(): Promise<number> {
    const filter: QueryFilter<DeliveryDocument> = { state: 'open', ...isDue };
    return (await this.model.updateMany(filter, { $set: { state: 'waiting' } }).exec()).modifiedCount;
  }

  /** The longest due first. */
  async claim(limit: number, claimMs: number): Promise<Delivery[]> {
    const ids = await this.#candidates(limit);
    if (ids.length === 0) return [];
    const token = v7();
    const claim = { token, until: { $add: ['$$NOW', claimMs] } };
    await this.model
      .updateMany({ _id: { $in: ids }, $or: claimable }, [{ $set: { state: 'claimed', claim, attempts: { $add: ['$attempts', 1] } } }], {
        updatePipeline: true,
      })
      .exec();
    const rows = await this.model
      .find({ _id: { $in: ids }, 'claim.token': token })
      .lean<DeliveryDocument[]>()
      .exec();
    return rows.map(deliveryOf);
  }

  /** Of each state that is not settled, how long the longest promised is over its time, in milliseconds. */
  async lateness(): Promise<number> {
    const unsent: DeliveryState[] = ['open', 'waiting', 'claimed'];
    const each = await Promise.all(unsent.map(state => this.#latenessOf(state)));
    return Math.max(0, ...each);
  }

  async parked(): Promise<number> {
    return this.model.countDocuments({ state: 'parked' }).limit(mostCounted).exec();
  }

  async #latenessOf(state: DeliveryState): Promise<number> {
    const [row] = await this.model
      .aggregate<{ lateMs: number }>([
        { $match: { state } },
        { $sort: { promisedAt: 1 } },
        { $limit: 1 },
        { $project: { lateMs: { $subtract: ['$$NOW', '$promisedAt'] } } },
      ])
      .exec();
    return row?.lateMs ?? 0;
  }

  async #candidates(limit: number): Promise<string[]> {
    const find = (filter: QueryFilter<DeliveryDocument>) =>
      this.model.find(filter).sort({ nextTryAt: 1 }).limit(limit).select('_id').lean<{ _id: string }[]>().exec();
    const [waiting, left] = await Promise.all(claimable.map(find));
    return [...(left ?? []), ...(waiting ?? [])].slice(0, limit).map(({ _id }) => _id);
  }
}

const mostCounted = 10_000;

const claimable: QueryFilter<DeliveryDocument>[] = [
  { state: 'waiting', ...isDue },
  // Its process has died, or was away for too long.
  { state: 'claimed', $expr: { $lte: ['$claim.until', '$$NOW'] } },
];
