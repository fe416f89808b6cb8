import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, mongo } from 'mongoose';
import { currentSession } from '#persistence';
import type { Bucket } from '../domain/counting/bucket.js';
import type { Dimensions, HitMetric } from '../domain/counting/hit.js';
import { keyOf, type Total } from '../domain/counting/totals-of.js';
import { shard } from './shard.js';
import type { TotalDocument } from './total.schema.js';

export interface TotalsFilter extends Dimensions {
  readonly metrics: readonly HitMetric[];
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
}

/** One hour's number, of all that have the same value. */
export interface HourlySum {
  readonly hour: Date;
  readonly metric: HitMetric;
  readonly bucket: Bucket;
  /** Of what they are told apart by; absent where they are not, or have none. */
  readonly value?: string | undefined;
  readonly count: number;
}

/** How many of what, hour by hour. */
@Injectable()
export class TotalsStore {
  constructor(@InjectModel('Total') private readonly model: Model<TotalDocument>) {}

  /** In the transaction of the rows that are counted. */
  async add(totals: readonly Total[]): Promise<void> {
    if (totals.length === 0) return;
    const session = currentSession();
    const operations = totals.map(total => ({
      updateOne: {
        filter: { _id: `${keyOf(total)}|${shard}` },
        update: {
          $inc: { count: total.count },
          $setOnInsert: { hour: total.hour, metric: total.metric, bucket: total.bucket, ...total.of },
        },
        upsert: true,
      },
    }));
    await this.model.collection.bulkWrite(operations as object[] as mongo.AnyBulkWriteOperation[], {
      ordered: false,
      ...(session && { session }),
    });
  }

  async sums({ metrics, from, to, ...exactly }: TotalsFilter, apartBy?: keyof Dimensions): Promise<HourlySum[]> {
    const named = Object.fromEntries(Object.entries(exactly).filter(([, value]) => value !== undefined));
    const kind = { hour: '$hour', metric: '$metric', bucket: '$bucket', ...(apartBy && { value: `$${apartBy}` }) };
    const rows = await this.model
      .aggregate<{ _id: Omit<HourlySum, 'count'>; count: number }>([
        { $match: { ...named, metric: { $in: [...metrics] }, hour: { $gte: from, $lt: to } } },
        { $group: { _id: kind, count: { $sum: '$count' } } },
      ])
      .exec();
    return rows.map(({ _id, count }) => ({ ..._id, count }));
  }

  /** What was counted of each campaign, for those that have any. */
  async ofCampaigns(ids: readonly string[], from: Date, to: Date): Promise<Map<string, { impressions: number; clicks: number }>> {
    const rows = await this.model
      .aggregate<{ _id: { campaign: string; metric: 'impressions' | 'clicks' }; count: number }>([
        { $match: { campaignId: { $in: [...ids] }, hour: { $gte: from, $lt: to }, bucket: 'counted' } },
        { $group: { _id: { campaign: '$campaignId', metric: '$metric' }, count: { $sum: '$count' } } },
      ])
      .exec();
    const found = new Map<string, { impressions: number; clicks: number }>();
    for (const { _id, count } of rows)
      found.set(_id.campaign, { impressions: 0, clicks: 0, ...found.get(_id.campaign), [_id.metric]: count });
    return found;
  }
}
