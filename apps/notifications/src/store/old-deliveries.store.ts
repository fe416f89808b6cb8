import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { DeliveryState } from '../domain/delivering/delivery.js';
import type { DeliveryDocument } from './delivery.schema.js';

/** Nothing more happens to these; of all others something is still to be expected. */
const over: DeliveryState[] = ['sent', 'failed', 'cancelled', 'suppressed'];

/** Messages that are kept no longer. They are found by the index that the sender has, for each more would cost it something. */
@Injectable()
export class OldDeliveriesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  /** Of those that are over and were due before, so many at most; answers how many these were. */
  async remove(before: Date, limit: number): Promise<number> {
    const rows = await this.model
      .find({ state: { $in: over }, nextTryAt: { $lt: before } })
      .hint({ state: 1, nextTryAt: 1, _id: 1 })
      .limit(limit)
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    if (rows.length > 0) await this.model.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) }, state: { $in: over } }).exec();
    return rows.length;
  }

  /** Those of these messages that are there. */
  async among(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return new Set(rows.map(({ _id }) => _id));
  }
}
