import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LocalCalendar } from '#scheduling';
import type { Hit } from '../../domain/counting/hit.js';
import type { Visitor } from '../../domain/counting/visitor.js';
import { VisitorRates } from './visitor-rates.js';

/** Readers and sponsors of a day that are remembered; of those seen longest ago, another click counts again. */
const capacity = 200_000;

/** Who has followed which sponsor of a strip today, as far as this process remembers: nothing of a reader is stored. */
@Injectable()
export class FollowedStrips {
  readonly #seen = new LRUCache<string, true>({ max: capacity });

  constructor(
    private readonly rates: VisitorRates,
    private readonly calendar: LocalCalendar,
  ) {}

  /** Remembers what it is asked about. */
  isAgain({ at, of }: Hit, visitor: Visitor): boolean {
    const key = [this.calendar.dayOf(at), of.stripId, of.entryId, this.rates.hashOf(visitor, at)].join('|');
    const isKnown = this.#seen.has(key);
    this.#seen.set(key, true);
    return isKnown;
  }
}
