import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { v7 } from 'uuid';
import type { LeaseDocument } from './lease.schema.js';

/**
 * The right to run the relay, for some seconds at a time, by the database's clock.
 *
 * Guarantee: by that clock there is one holder at most. States: free → held → (renewed) → expired or given back.
 * A lease is not a lock: a holder that was paused may act once more before it notices. `isFresh` tells by this process's own monotonic
 * clock whether the lease can still be ours, and is asked before each try to send; what slips through in between is a duplicate, which
 * consumers absorb. A crash frees the lease when it expires.
 */
@Injectable()
export class Lease {
  readonly #holder = v7();
  #freshUntil = 0;

  constructor(@InjectModel('Lease') private readonly model: Model<LeaseDocument>) {}

  /** Takes the lease, or renews it when half of it is over; answers whether it is ours. */
  async take(name: string, ttlMs: number): Promise<boolean> {
    const askedAt = performance.now();
    if (this.#freshUntil - askedAt > ttlMs / 2) return true;
    const isMine = { $or: [{ $eq: ['$holder', this.#holder] }, { $lt: ['$until', '$$NOW'] }] };
    const change = {
      holder: { $cond: [isMine, this.#holder, '$holder'] },
      until: { $cond: [isMine, { $add: ['$$NOW', ttlMs] }, '$until'] },
    };
    const lease = await this.model.collection.findOneAndUpdate({ _id: name } as object, [{ $set: change }], {
      upsert: true,
      returnDocument: 'after',
    });
    const isHeld = lease?.['holder'] === this.#holder;
    this.#freshUntil = isHeld ? askedAt + ttlMs : 0;
    return isHeld;
  }

  get isFresh(): boolean {
    return performance.now() < this.#freshUntil;
  }

  /** Work that may take longer than the lease lasts; a renewal that fails lets it run out. */
  async keepWhile<T>(name: string, ttlMs: number, work: () => Promise<T>): Promise<T> {
    const renewing = setInterval(() => void this.take(name, ttlMs).catch(() => undefined), ttlMs / 4);
    try {
      return await work();
    } finally {
      clearInterval(renewing);
    }
  }

  async giveBack(name: string): Promise<void> {
    this.#freshUntil = 0;
    await this.model.deleteOne({ _id: name, holder: this.#holder }).exec();
  }
}
