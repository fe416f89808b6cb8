import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partOf } from './part-of.js';

it('is exact, for any goal and any time', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 0, max: 1_000_000_000 }),
    fc.integer({ min: 1, max: 130_000_000_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(numbers, ([amount, whole, ratio]) => {
      const part = Math.floor(whole * ratio);
      expect(partOf(amount, part, whole)).toBe(Number((BigInt(amount) * BigInt(part)) / BigInt(whole)));
    }),
  );
});
