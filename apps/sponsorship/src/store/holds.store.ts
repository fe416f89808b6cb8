import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';

export interface HoldDocument {
  /** Of what is held. */
  _id: string;
  at: Date;
}

/** Longer than any transaction. */
const keptSeconds = 60 * 60;

export const holdSchema = new Schema<HoldDocument>({ _id: String, at: Date }, { collection: 'holds', versionKey: false });
holdSchema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });

/**
 * Two bookings that each see the last free room of a placement, two flights of which each sees that the other one still runs: neither writes
 * what the other has read, so both would commit. So whoever decides by what others have written holds it, and of two that hold the same
 * at a time one meets a write conflict, runs again, and sees what the other did. A hold ends with its transaction.
 */
@Injectable()
export class HoldsStore {
  constructor(@InjectModel('Hold') private readonly model: Model<HoldDocument>) {}

  async hold(...names: readonly string[]): Promise<void> {
    const operations = [...new Set(names)].map(_id => ({
      updateOne: { filter: { _id }, update: { $currentDate: { at: true as const } }, upsert: true },
    }));
    if (operations.length > 0) await this.model.bulkWrite(operations);
  }
}
