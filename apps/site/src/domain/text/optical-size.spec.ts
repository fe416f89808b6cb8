import { expect, it } from '@jest/globals';
import { assert, constantFrom, double, integer, property } from 'fast-check';
import { opticalSize } from './optical-size.js';

it('keeps the form of a logo to the pixel, and lets none be taller or wider than a line', () => {
  const forms = double({ min: 0.5, max: 12, noNaN: true });
  assert(
    property(integer({ min: 32, max: 1_000 }), forms, constantFrom('title', 'associate', 'supporter'), (height, form, tier) => {
      const width = Math.round(height * form);
      const size = opticalSize({ width, height }, tier);
      expect(size.height).toBeLessThanOrEqual(64);
      expect(size.width).toBeLessThanOrEqual(220);
      expect(Math.abs(size.width - (size.height * width) / height)).toBeLessThanOrEqual(0.5 + (0.5 * width) / height);
    }),
  );
});

it('makes a long name lower than a round mark, so that neither outweighs the other', () => {
  expect(opticalSize({ width: 900, height: 150 }, 'associate')).toEqual({ width: 147, height: 24 });
  expect(opticalSize({ width: 300, height: 300 }, 'associate')).toEqual({ width: 48, height: 48 });
});
