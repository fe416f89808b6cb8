import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, mongo } from 'mongoose';
import { currentSession } from '#persistence';
import { shard } from './shard.js';
import type { TallyDocument } from './tally.schema.js';

export interface Delivered {
  readonly impressions: number;
  readonly clicks: number;
}

/**
 * How much of each flight has been counted altogether. Clicks are in one row of a flight, which two transactions cannot change at once: where a number
 * of clicks was sold, none is paid for past it.
 */
@Injectable()
export class TalliesStore {
  constructor(@InjectModel('Tally') private readonly model: Model<TallyDocument>) {}

  /** In the transaction of the rows that are counted. */
  addImpressions(byFlight: ReadonlyMap<string, number>): Promise<void> {
    return this.#add('impressions', shard, byFlight);
  }

  addClicks(byFlight: ReadonlyMap<string, number>): Promise<void> {
    return this.#add('clicks', 'clicks', byFlight);
  }

  /** Of each flight; nothing has been counted of one that is not there. */
  async of(flightIds: readonly string[]): Promise<Map<string, Delivered>> {
    if (flightIds.length === 0) return new Map();
    const rows = await this.model
      .aggregate<{ _id: string } & Delivered>([
        { $match: { flightId: { $in: [...flightIds] } } },
        { $group: { _id: '$flightId', impressions: { $sum: '$impressions' }, clicks: { $sum: '$clicks' } } },
      ])
      .exec();
    return new Map(rows.map(({ _id, impressions, clicks }) => [_id, { impressions, clicks }]));
  }

  /** The clicks of a flight, as many as there are until this transaction has ended. */
  async holdClicks(flightId: string): Promise<number> {
    const _id = `${flightId}|clicks`;
    await this.model.updateOne({ _id }, { $currentDate: { heldAt: true }, $setOnInsert: { flightId } }, { upsert: true }).exec();
    const row = await this.model.findById(_id).lean<TallyDocument>().exec();
    return row?.clicks ?? 0;
  }

  async #add(metric: keyof Delivered, part: string, byFlight: ReadonlyMap<string, number>): Promise<void> {
    if (byFlight.size === 0) return;
    const session = currentSession();
    const operations = [...byFlight].map(([flightId, count]) => ({
      updateOne: { filter: { _id: `${flightId}|${part}` }, update: { $inc: { [metric]: count }, $set: { flightId } }, upsert: true },
    }));
    await this.model.collection.bulkWrite(operations as object[] as mongo.AnyBulkWriteOperation[], { ...(session && { session }) });
  }
}
