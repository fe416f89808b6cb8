import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { v7 } from 'uuid';
import type { LeaseDocument } from './lease.schema.js';

const duplicateKey = 11_000;

/**
 * The right to run the relay, for some seconds at a time, by the database's clock.
 *
 * Guarantee: by that clock there is one holder at most. States: free → held → (renewed) → expired or given back.
 * A lease is not a lock: a holder that was paused may act once more before it notices. `isFresh` tells by this process's own monotonic
 * clock whether the lease can still be ours, and is asked before each send; what slips through in between is a duplicate, which consumers absorb.
 * A crash frees the lease when it expires.
 */
@Injectable()
export class Lease {
  readonly #holder = v7();
  #freshUntil = 0;

  constructor(@InjectModel('Lease') private readonly model: Model<LeaseDocument>) {}

  /** Takes or renews the lease; answers whether it is ours. */
  async take(name: string, ttlMs: number): Promise<boolean> {
    const askedAt = performance.now();
    try {
      const mine = { $or: [{ $eq: ['$holder', this.#holder] }, { $lt: ['$until', '$$NOW'] }] };
      await this.model.collection.findOneAndUpdate(
        { _id: name, $expr: mine } as object,
        [{ $set: { holder: this.#holder, until: { $add: ['$$NOW', ttlMs] } } }],
        { upsert: true },
      );
    } catch (error) {
      // Somebody else's lease hides the row from the filter, so that the upsert collides with it.
      if (error instanceof Error && 'code' in error && error.code === duplicateKey) {
        this.#freshUntil = 0;
        return false;
      }
      throw error;
    }
    this.#freshUntil = askedAt + ttlMs;
    return true;
  }

  get isFresh(): boolean {
    return performance.now() < this.#freshUntil;
  }

  async giveBack(name: string): Promise<void> {
    this.#freshUntil = 0;
    await this.model.deleteOne({ _id: name, holder: this.#holder }).exec();
  }
}
