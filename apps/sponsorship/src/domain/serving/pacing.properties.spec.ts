import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zone } from '../../../test/sample-flight.js';
import { flight } from '../../../test/serving/rows.js';
import { seeded } from '../../../test/serving/decide.js';
import { GoalAccount } from './goal-account.js';
import { allowanceOf } from './pacing.js';

const start = Date.UTC(2026, 10, 27);
const minute = 60_000;
const sold = (quantity: number, minutes: number, pacing: 'even' | 'as-fast-as-possible' = 'even') =>
  flight('flt_1', {
    goal: { metric: 'impressions', quantity },
    pacing,
    startsAt: new Date(start),
    endsAt: new Date(start + minutes * minute),
  });

describe('The allowance of a flight', () => {
  it('goes from nothing to its goal in proportion to its time, and is never more than a little ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 1, max: 1e5 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (goal, minutes, part) => {
          const [even, head] = [sold(goal, minutes), 15 * minute];
          const at = (share: number) => allowanceOf(even, zone, new Date(start + share * minutes * minute), head);
          expect(at(part)).toBeGreaterThanOrEqual(Math.min(goal, Math.floor(goal * part)));
          expect(at(part)).toBeLessThanOrEqual(Math.min(goal, goal * (part + 1 / 20) + 1));
          expect(at(part)).toBeLessThanOrEqual(at(0.9999));
          expect([at(-0.001), at(1), at(0.9999)]).toEqual([0, 0, goal]);
          expect(allowanceOf(sold(goal, minutes, 'as-fast-as-possible'), zone, new Date(start), head)).toBe(goal);
        },
      ),
    );
  });
});

describe('The allowance of a large goal', () => {
  it('is, rounded up, the part of its time that is over, whatever the numbers', () => {
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), days, fc.integer({ min: 0, max: 1_439 }), (goal, length, part) => {
        const [total, gone] = [BigInt(length) * 86_400_000n, BigInt(length * part) * 60_000n];
        const exact = (BigInt(goal) * gone + total - 1n) / total;
        expect(allowanceOf(sold(goal, length * 1_440), zone, new Date(start + Number(gone)), 0)).toBe(Number(exact));
      }),
      { examples: [[792_144_880, 318, 1_242]], numRuns: 500 },
    );
  });
});

/** The books of one flight as the database keeps them, without one; what was decided is counted at once, or falls back when its time is over. */
class Ledger {
  counted = 0;
  open = 0;
  #lent = 0;

  constructor(private readonly served: ReturnType<typeof flight>) {}

  get reserved(): number {
    return this.counted + this.open;
  }

  lend(wish: number, now: number) {
    const allowed = allowanceOf(this.served, zone, new Date(now), 2 * minute);
    const granted = Math.max(0, Math.min(wish, allowed - this.reserved));
    this.open += granted;
    this.#lent += 1;
    return {
      granted,
      reserved: this.reserved,
      goal: this.served.goal?.quantity ?? 0,
      ...(granted > 0 && { leaseId: `lea_${this.#lent}` }),
    };
  }
}

describe('The allowance of a flight that runs at some times only', () => {
  const mornings = flight('flt_1', {
    goal: { metric: 'impressions', quantity: 1_000 },
    // Monday to Sunday, in the paper's zone.
    startsAt: zone.resolve('2026-11-23T00:00'),
    endsAt: zone.resolve('2026-11-30T00:00'),
    targeting: { weekdays: [1, 2, 3, 4, 5], dayParts: [{ from: '06:00', to: '10:00' }] },
  });
  it.each([
    ['2026-11-23T05:00', 0],
    ['2026-11-23T08:00', 100],
    ['2026-11-23T12:00', 200],
    ['2026-11-24T06:00', 200],
    ['2026-11-27T10:00', 1_000],
    ['2026-11-29T12:00', 1_000],
  ])('goes by these times: by %s it is %d', (local, allowed) => {
    expect(allowanceOf(mornings, zone, zone.resolve(local), 0)).toBe(allowed);
  });

  it('is nothing for one that never runs', () => {
    const never = { ...mornings, startsAt: zone.resolve('2026-11-28T00:00') };
    expect(allowanceOf(never, zone, zone.resolve('2026-11-28T08:00'), minute)).toBe(0);
  });
});

describe('Even pacing by leases of two processes', () => {
  it('stays within the allowance at every moment, and delivers all that was sold if enough readers come', () => {
    const traffic = fc.record({
      goal: fc.integer({ min: 1, max: 3_000 }),
      minutes: fc.integer({ min: 20, max: 90 }),
      perSecond: fc.integer({ min: 3, max: 20 }),
      seed: fc.nat(),
    });
    fc.assert(fc.property(traffic, deliver), { numRuns: 15 });
  });
});

function deliver({ goal, minutes, perSecond, seed }: { goal: number; minutes: number; perSecond: number; seed: number }): void {
  const [even, random] = [sold(goal, minutes), seeded(seed)];
  const ledger = new Ledger(even);
  const processes = [new GoalAccount(start), new GoalAccount(start)];
  // Decisions that nobody has seen begin to render yet: of ten, one never will, and falls back after two minutes.
  let furthest = -Infinity;
  const underWay: { readonly at: number; readonly isSeen: boolean }[] = [];
  for (let now = start; now < even.endsAt.getTime(); now += 500) {
    while (underWay[0] && underWay[0].at <= now) {
      ledger.open -= 1;
      if (underWay.shift()?.isSeen) ledger.counted += 1;
    }
    for (const account of processes) tend(account, ledger, now);
    for (let view = 0; view < perSecond / 2; view += 1) {
      const account = processes[random() < 0.5 ? 0 : 1];
      if (account?.refuse(1, now)) account.miss(1);
      else if (account?.take(now)) underWay.push({ at: now + 2 * minute, isSeen: random() < 0.9 });
    }
    furthest = Math.max(furthest, ledger.reserved - allowanceOf(even, zone, new Date(now), 2 * minute));
  }
  expect(furthest).toBeLessThanOrEqual(0);
  // Of the last decisions some will not be seen, and what fell back in the last seconds could not be lent again; all else was.
  expect(ledger.counted + underWay.length).toBeGreaterThanOrEqual(goal - 2 * perSecond);
}

function tend(account: GoalAccount, ledger: Ledger, now: number): void {
  for (const { id, left } of account.closingBy(now)) {
    account.drop(id);
    ledger.open -= left;
  }
  const wish = account.wishAt(now);
  if (wish > 0) account.receive(ledger.lend(wish, now), wish, { now, closesAt: now + 30_000 });
}
