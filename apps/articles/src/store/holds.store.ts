import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { HoldDocument } from './hold.schema.js';

/**
 * One transaction names a section; another sees that nobody names it, and deletes it. Neither writes what the other has written, so both
 * would commit. Whoever names something, and whoever takes away or moves what others may name, holds it first: of two at the same time one
 * meets a write conflict, runs again, and sees what the other did.
 */
@Injectable()
export class HoldsStore {
  constructor(@InjectModel('Hold') private readonly model: Model<HoldDocument>) {}

  /** Until the end of the transaction. */
  async hold(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // In one order for all, so that two which hold the same do not each stop the other.
    const inOrder = [...new Set(ids)].toSorted();
    await this.model.bulkWrite(
      inOrder.map(_id => ({ updateOne: { filter: { _id }, update: { $currentDate: { at: true } }, upsert: true } })),
    );
  }
}
