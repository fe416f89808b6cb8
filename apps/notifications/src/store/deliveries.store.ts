import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { type KeysetPage, keysetPage } from '#persistence';
import { type Delivery, type DeliveryState, longestLog } from '../domain/delivering/delivery.js';
import { type DeliveryDocument, deliveryOf } from './delivery.schema.js';

export interface DeliveriesRequest {
  readonly state?: DeliveryState;
  readonly subscriberId?: string;
  readonly occasionId?: string;
  readonly limit: number;
  readonly after?: string;
}

/** Every message, from before it is sent until what became of it. */
@Injectable()
export class DeliveriesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  async find(id: string): Promise<Delivery | undefined> {
    const row = await this.model.findById(id).lean<DeliveryDocument>().exec();
    return row ? deliveryOf(row) : undefined;
  }

  /** Fails where one of them is there already. */
  async insert(deliveries: readonly Delivery[]): Promise<void> {
    await this.model.insertMany(deliveries.map(({ id, ...delivery }) => ({ _id: id, ...delivery })));
  }

  /** By when they are or were to be tried, the latest first. */
  async page({ limit, after, ...wanted }: DeliveriesRequest): Promise<KeysetPage<Delivery>> {
    const filter = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const sort = { field: 'nextTryAt', direction: 'descending' } as const;
    const request = { model: this.model, filter: filter as QueryFilter<DeliveryDocument>, sort, limit };
    const { items, next } = await keysetPage({ ...request, ...(after !== undefined && { after }) });
    return { items: items.map(deliveryOf), ...(next !== undefined && { next }) };
  }

  /** Ids of what was given up, the oldest first, after this one. */
  async parkedIds(limit: number, reason?: string): Promise<string[]> {
    const rows = await this.model
      .find({ state: 'parked', ...(reason !== undefined && { reason }) })
      .sort({ nextTryAt: 1 })
      .limit(limit)
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return rows.map(({ _id }) => _id);
  }

  /** What was given up is due now, as if it had never been tried. Answers how many were still given up. */
  async unpark(ids: readonly string[], what: string): Promise<number> {
    const due = { dueAt: '$$NOW', nextTryAt: '$$NOW', promisedAt: { $add: ['$$NOW', replayPromiseMs] } };
    const log = { $slice: [{ $concatArrays: ['$log', [{ at: '$$NOW', what: { $literal: what } }]] }, -longestLog] };
    const changes = [{ $set: { state: 'waiting', attempts: 0, ...due, log } }, { $unset: 'reason' }];
    const { modifiedCount } = await this.model
      .updateMany({ _id: { $in: [...ids] }, state: 'parked' }, changes, { updatePipeline: true })
      .exec();
    return modifiedCount;
  }

  /** Nothing is left of whom nothing shall be left. */
  async forget(subscriberId: string): Promise<void> {
    await this.model.deleteMany({ subscriberId }).exec();
  }
}

const replayPromiseMs = 5 * 60_000;
