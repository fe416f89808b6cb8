import { expect, it } from '@jest/globals';
import { LocalDate } from './local-date.js';

it('turns the page at midnight of the paper, not of UTC', () => {
  const date = new LocalDate('Pacific/Auckland');
  expect(date.today(Date.UTC(2026, 10, 23, 10, 59, 59))).toBe('2026-11-23');
  expect(date.today(Date.UTC(2026, 10, 23, 11, 0, 0))).toBe('2026-11-24');
});
