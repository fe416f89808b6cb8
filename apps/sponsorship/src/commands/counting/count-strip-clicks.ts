import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Transaction } from '#messaging';
import { Gatherer } from '#persistence';
import { LocalCalendar } from '#scheduling';
import type { Hit } from '../../domain/counting/hit.js';
import type { Visitor } from '../../domain/counting/visitor.js';
import { CountBehind } from './count-behind.js';
import { HitTotals } from './hit-totals.js';
import { VisitorRates } from './visitor-rates.js';

/** Readers and sponsors of a day that are remembered; of those seen longest ago, another click counts again. */
const capacity = 200_000;

/**
 * Counts what is followed from a strip. Its links are the same for everybody, so that a sponsor is counted once a day for one browser of one network:
 * as far as this process remembers, for nothing of a reader is stored.
 */
@Injectable()
export class CountStripClicks implements BeforeApplicationShutdown {
  readonly #seen = new LRUCache<string, true>({ max: capacity });
  readonly #gatherer = new Gatherer<Hit, true>({ gatherMs: 20, batchSize: 500, capacity: 20_000, work: hits => this.#count(hits) });
  readonly #behind = new CountBehind<Hit>(hit => this.#gatherer.add(hit));

  constructor(
    private readonly transaction: Transaction,
    private readonly totals: HitTotals,
    private readonly rates: VisitorRates,
    private readonly calendar: LocalCalendar,
  ) {}

  /** Answers at once. */
  execute(hit: Hit, visitor: Visitor): void {
    const isAgain = hit.bucket === 'counted' && this.#isKnown(hit, visitor);
    this.#behind.begin(isAgain ? { ...hit, bucket: 'duplicate' } : hit);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#behind.close();
  }

  #isKnown({ at, of }: Hit, visitor: Visitor): boolean {
    const key = [this.calendar.dayOf(at), of.stripId, of.entryId, this.rates.hashOf(visitor, at)].join('|');
    const isKnown = this.#seen.has(key);
    this.#seen.set(key, true);
    return isKnown;
  }

  async #count(hits: readonly Hit[]): Promise<true[]> {
    await this.transaction.run(() => this.totals.add(hits));
    this.totals.observe(hits);
    return hits.map(() => true);
  }
}
