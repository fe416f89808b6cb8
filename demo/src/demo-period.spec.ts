import { expect, it } from '@jest/globals';
import { demoPeriod } from './demo-period.js';

it.each([
  ['2030-11-28T15:30:00Z', '2030-11-28T00:00', '2032-11-28T00:00'],
  ['2030-01-01T00:00:00Z', '2030-01-01T00:00', '2032-01-01T00:00'],
  ['2028-02-29T23:59:59Z', '2028-02-29T00:00', '2030-03-01T00:00'],
])('The flights of an edition that is loaded at %s begin on that day and end two years later', (now, from, to) => {
  expect(demoPeriod(new Date(now))).toEqual({ from, to });
});
