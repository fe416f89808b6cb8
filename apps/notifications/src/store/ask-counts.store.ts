import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { AskCountDocument } from './ask-count.schema.js';

/** How often mail was asked for; only hashes, and only until their stretch of time is over. */
@Injectable()
export class AskCountsStore {
  constructor(@InjectModel('AskCount') private readonly model: Model<AskCountDocument>) {}

  /** Counts one more, in the transaction of what is asked for; answers how many there are in this stretch, and when it ends. */
  async add(key: string, lengthMs: number, now: Date): Promise<{ asks: number; until: Date }> {
    const stretch = Math.floor(now.getTime() / lengthMs);
    const until = new Date((stretch + 1) * lengthMs);
    const row = await this.model
      .findOneAndUpdate(
        { _id: `${key}:${lengthMs}:${stretch}` },
        { $inc: { asks: 1 }, $set: { until } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<AskCountDocument>()
      .exec();
    return { asks: row?.asks ?? 1, until };
  }

  /** As if nothing had been asked for. */
  async clear(key: string): Promise<void> {
    await this.model.deleteMany({ _id: { $gte: `${key}:`, $lt: `${key};` } }).exec();
  }
}
