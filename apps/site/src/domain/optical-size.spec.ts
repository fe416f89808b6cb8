import { expect, it } from '@jest/globals';
import { assert, constantFrom, integer, property } from 'fast-check';
import { opticalSize } from './optical-size.js';

it('keeps the form of a logo, and lets none be taller or wider than a line', () => {
  const pixels = integer({ min: 32, max: 4_000 });
  assert(
    property(pixels, pixels, constantFrom('title', 'associate', 'supporter'), (width, height, tier) => {
      const size = opticalSize({ width, height }, tier);
      expect(size.height).toBeLessThanOrEqual(64);
      expect(size.width).toBeLessThanOrEqual(220);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      const shorter = Math.min(size.width, size.height);
      if (shorter > 10) expect(Math.abs(Math.log((size.width * height) / (size.height * width)))).toBeLessThan(1 / shorter);
    }),
  );
});

it('makes a long name lower than a round mark, so that neither outweighs the other', () => {
  expect(opticalSize({ width: 900, height: 150 }, 'associate')).toEqual({ width: 147, height: 24 });
  expect(opticalSize({ width: 300, height: 300 }, 'associate')).toEqual({ width: 48, height: 48 });
});
