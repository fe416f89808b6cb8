import { expect, it } from '@jest/globals';
import { beginningOfDay } from './beginning-of-day.js';

it.each([
  ['2026-11-23', 0, 'Europe/Berlin', '2026-11-22T23:00:00.000Z'],
  ['2026-03-29', 1, 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  // The clocks skip midnight there.
  ['2026-09-06', 0, 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ['2026-02-30', 0, 'UTC', undefined],
  ['9999-12-31', 1, 'UTC', undefined],
  ['yesterday', 0, 'UTC', undefined],
])('%s and %d days later begins in %s at %s', (day, later, timeZone, expected) => {
  expect(beginningOfDay(day, { timeZone }, later)?.toISOString()).toBe(expected);
});
