import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LocalCalendar } from '#scheduling';
import { CountingRules } from '../../domain/counting/counting-rules.js';
import type { HitMetric } from '../../domain/counting/hit.js';
import type { Visitor } from '../../domain/counting/visitor.js';

const windowMs = 60_000;
/** Browsers at a time; of those seen longest ago it is forgotten how fast they were. */
const capacity = 200_000;

/**
 * How much one browser of one network asks for, in this process alone: nothing of it is stored, and what it is known by is a hash under a secret that is
 * made anew each day and each start.
 */
@Injectable()
export class VisitorRates {
  readonly #counts = new LRUCache<string, { window: number; count: number }>({ max: capacity });
  #salt = { day: '', bytes: Buffer.alloc(0) };

  constructor(
    private readonly rules: CountingRules,
    private readonly calendar: LocalCalendar,
  ) {}

  /** Counts what it is asked about. */
  isTooFast(visitor: Visitor, metric: HitMetric, at: Date): boolean {
    const limit = metric === 'impressions' ? this.rules.impressionsPerMinute : this.rules.clicksPerMinute;
    if (limit === 0) return false;
    const window = Math.floor(at.getTime() / windowMs);
    const key = `${metric} ${this.hashOf(visitor, at)}`;
    const known = this.#counts.get(key);
    const count = known?.window === window ? known.count + 1 : 1;
    this.#counts.set(key, { window, count });
    return count > limit;
  }

  /** The same for the rest of the paper's day, and of use to nobody after it. */
  hashOf({ network, agent }: Visitor, at: Date): string {
    const day = this.calendar.dayOf(at);
    if (this.#salt.day !== day) this.#salt = { day, bytes: randomBytes(32) };
    return createHash('sha256').update(this.#salt.bytes).update(`${network}\n${agent}`).digest('base64url');
  }
}
