import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBarred, lift, suppress, type Suppression, type SuppressionReason } from './suppression.js';

const hour = 3_600_000;
const day = 24 * hour;
const reasons: SuppressionReason[] = ['hard-bounce', 'soft-bounce', 'complaint', 'unsubscribed', 'erased'];
const history = fc.array(fc.record({ reason: fc.constantFrom(...reasons), afterHours: fc.integer({ min: 1, max: 400 }) }), {
  maxLength: 12,
});
const at = (hours: number): Date => new Date(hours * hour);

/** All that was ever said of an address, one after the other. */
function suppressedBy(steps: readonly { reason: SuppressionReason; afterHours: number }[]) {
  const said: Suppression[] = [];
  let hours = 0;
  for (const { reason, afterHours } of steps) {
    hours += afterHours;
    const next = suppress(said.at(-1), 'a', reason, at(hours));
    if (next) said.push(next);
  }
  return { said, hours };
}

describe('A suppression', () => {
  it('holds for good by anything but a soft bounce, and else until the last soft one is over', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 1_000 }), (steps, later) => {
        const { said, hours } = suppressedBy(steps);
        const asked = at(hours + later);
        const isForGood = steps.some(({ reason }) => reason !== 'soft-bounce');
        const isSoft = said.some(({ until }) => until !== undefined && until > asked);
        expect(isBarred(said.at(-1), 'news', asked)).toBe(isForGood || isSoft);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gets stronger and never weaker while it holds, one version at a time', () => {
    const strength = ['soft-bounce', 'unsubscribed', 'hard-bounce', 'complaint', 'erased'];
    fc.assert(
      fc.property(history, steps => {
        const { said } = suppressedBy(steps);
        expect(said.map(({ version }) => version)).toEqual(said.map((_, index) => index + 1));
        const ranks = said.filter(({ until }) => until === undefined).map(({ reason }) => strength.indexOf(reason));
        expect(ranks).toEqual([...new Set(ranks)].toSorted((one, other) => one - other));
      }),
    );
  });

  it('decays where it is soft: twice as long where the last one is fresh, a day where it is not, 32 days at most', () => {
    const days: number[] = [];
    let known: Suppression | undefined;
    for (let time = new Date(0), step = 0; step < 8; step += 1) {
      known = suppress(known, 'a', 'soft-bounce', time);
      days.push(((known?.until?.getTime() ?? 0) - time.getTime()) / day);
      time = new Date((known?.until?.getTime() ?? 0) + hour);
    }
    expect(days).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
    const muchLater = new Date((known?.until?.getTime() ?? 0) + 32 * day);
    expect(suppress(known, 'a', 'soft-bounce', muchLater)?.until).toEqual(new Date(muchLater.getTime() + day));
  });

  it.each<[SuppressionReason, boolean]>([
    ['unsubscribed', false],
    ['hard-bounce', true],
    ['soft-bounce', true],
    ['complaint', true],
    ['erased', true],
  ])('by %s lets nobody be asked by mail whether they want something: %s', (reason, expected) => {
    const known = suppress(undefined, 'a', reason, new Date(0));
    expect([isBarred(known, 'service', new Date(1)), isBarred(known, 'replies', new Date(1))]).toEqual([expected, true]);
  });

  it('is over once it is lifted, and may come again', () => {
    const known = suppress(undefined, 'a', 'unsubscribed', new Date(0));
    const lifted = lift(known as Suppression, new Date(5));
    expect([isBarred(lifted, 'news', new Date(4)), isBarred(lifted, 'news', new Date(5))]).toEqual([true, false]);
    expect(suppress(lifted, 'a', 'unsubscribed', new Date(9))).toEqual({
      addressHash: 'a',
      version: 3,
      reason: 'unsubscribed',
      at: new Date(9),
    });
  });
});
