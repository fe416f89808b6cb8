import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import type { MailCategory } from '../domain/category.js';
import { type DeliveryDocument, isDue } from './delivery.schema.js';

/** Those that have waited longest; at the next look others may. */
const mostOccasions = 16;
const categories: readonly MailCategory[] = ['service', 'replies', 'reports', 'news'];

/**
 * Whose turn it is where more is due than can be sent at once: of each thing that is told of, and of each kind of what is told together, an equal part. So
 * a confirmation, an answer, or an article with ten followers waits for no article with a hundred thousand.
 */
@Injectable()
export class FairSharesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  /** Ids, in no order that matters; fewer than `limit` where a part is smaller than its share. */
  async take(limit: number): Promise<string[]> {
    const lanes = [...categories.map(category => ({ occasionId: null, category })), ...(await this.#occasions())];
    const share = Math.max(1, Math.floor(limit / lanes.length));
    const parts = await Promise.all(lanes.map(lane => this.#oldestOf(lane as QueryFilter<DeliveryDocument>, share)));
    return parts.flat().slice(0, limit);
  }

  /** By the index alone: one step for each occasion of which something waits. */
  async #occasions(): Promise<{ occasionId: string; category: string }[]> {
    const found = await this.model
      .aggregate<{ _id: string | null; category: string }>([
        { $match: { state: 'waiting' } },
        { $sort: { state: 1, occasionId: 1, category: 1, nextTryAt: 1 } },
        { $group: { _id: '$occasionId', category: { $first: '$category' }, nextTryAt: { $first: '$nextTryAt' } } },
        { $match: { _id: { $ne: null }, ...isDue } },
        { $sort: { nextTryAt: 1 } },
        { $limit: mostOccasions },
      ])
      .exec();
    return found.flatMap(({ _id, category }) => (_id === null ? [] : [{ occasionId: _id, category }]));
  }

  async #oldestOf(lane: QueryFilter<DeliveryDocument>, share: number): Promise<string[]> {
    const rows = await this.model
      .find({ state: 'waiting', ...lane, ...isDue } as QueryFilter<DeliveryDocument>)
      .sort({ nextTryAt: 1 })
      .limit(share)
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return rows.map(({ _id }) => _id);
  }
}
