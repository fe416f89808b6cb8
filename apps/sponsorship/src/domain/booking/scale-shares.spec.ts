import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scaleShares } from './scale-shares.js';

const shares = fc.array(
  fc.integer({ min: 1, max: 100 }).map(share => ({ share })),
  { minLength: 1, maxLength: 40 },
);
const hundredths = (percent: number): number => Math.round(percent * 100);

describe('Shares of voice', () => {
  it('stay as they were sold while there is enough', () => {
    expect(scaleShares([{ share: 60 }, { share: 40 }]).map(({ scaledTo }) => scaledTo)).toEqual([60, 40]);
    expect(scaleShares([])).toEqual([]);
  });

  it('are scaled when there is not, and say to what', () => {
    expect(scaleShares([{ share: 60, name: 'A' }, { share: 70 }])).toEqual([
      { share: 60, name: 'A', scaledTo: 46.15 },
      { share: 70, scaledTo: 53.85 },
    ]);
  });

  it('sum to exactly 100 %, each within a hundredth of its part, the larger never below the smaller', () => {
    fc.assert(
      fc.property(shares, sold => {
        const sum = sold.reduce((total, { share }) => total + share, 0);
        fc.pre(sum > 100);
        const scaled = scaleShares(sold);
        expect(scaled.reduce((total, { scaledTo }) => total + hundredths(scaledTo), 0)).toBe(10_000);
        for (const { share, scaledTo } of scaled) expect(Math.abs(hundredths(scaledTo) - (share * 10_000) / sum)).toBeLessThan(1);
        const isSwapped = scaled.some(one => scaled.some(other => one.share > other.share && one.scaledTo < other.scaledTo));
        expect(isSwapped).toBe(false);
      }),
    );
  });
});
