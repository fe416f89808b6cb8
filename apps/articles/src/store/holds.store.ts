import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { HoldDocument } from './hold.schema.js';

/** So many may name the same thing at the same time, and seldom meet. */
const lanes = 256;

/**
 * One transaction names a section; another sees that nobody names it, and deletes it. Neither writes what the other has written, so both
 * would commit. So whoever names something holds it shared, in one lane, and whoever takes it away or moves it holds it exclusively, in
 * all lanes: of these two one meets a write conflict, runs again, and sees what the other did. A hold ends with its transaction.
 */
@Injectable()
export class HoldsStore {
  constructor(@InjectModel('Hold') private readonly model: Model<HoldDocument>) {}

  async shared(ids: readonly string[]): Promise<void> {
    await this.#write([...new Set(ids)].map(id => `${id} ${randomInt(lanes)}`));
  }

  async exclusive(id: string): Promise<void> {
    await this.#write(Array.from({ length: lanes }, (_, lane) => `${id} ${lane}`));
  }

  async #write(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.model.bulkWrite(ids.map(_id => ({ updateOne: { filter: { _id }, update: { $currentDate: { at: true } }, upsert: true } })));
  }
}
