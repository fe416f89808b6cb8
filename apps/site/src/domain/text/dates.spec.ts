import { describe, expect, it } from '@jest/globals';
import { clockTime, fullTime, localDate, longDate, plainDate, teaserTime, zoneName } from './dates.js';

const berlin = { timeZone: 'Europe/Berlin', locale: 'en-GB' };
const auckland = { timeZone: 'Pacific/Auckland', locale: 'en-NZ' };
const at = (text: string) => new Date(text);

describe('the date of the paper', () => {
  it('is that of its zone, not of UTC', () => {
    const lateSunday = at('2026-11-22T23:30:00Z');
    expect(localDate(lateSunday, berlin)).toBe('2026-11-23');
    expect(longDate(lateSunday, berlin)).toBe('Monday, 23 November 2026');
    expect(localDate(at('2026-11-22T10:59:00Z'), auckland)).toBe('2026-11-22');
    expect(localDate(at('2026-11-22T11:00:00Z'), auckland)).toBe('2026-11-23');
  });

  it('speaks the language of the paper', () => {
    expect(longDate(at('2026-11-23T12:00:00Z'), { ...berlin, locale: 'de-DE' })).toBe('Montag, 23. November 2026');
  });
});

describe('the time of an article', () => {
  it('names its zone, in summer and in winter', () => {
    expect(fullTime(at('2026-11-23T16:40:00Z'), berlin)).toBe('23 November 2026 at 17:40 CET');
    expect(clockTime(at('2026-07-01T16:40:00Z'), berlin)).toBe('18:40 CEST');
  });

  it('is the clock of today, the day of this year, the whole date before', () => {
    const now = at('2026-11-23T23:30:00Z'); // already the 24th in Berlin
    expect(teaserTime(at('2026-11-23T23:10:00Z'), now, berlin)).toBe('00:10 CET');
    expect(teaserTime(at('2026-11-23T22:50:00Z'), now, berlin)).toBe('23 November');
    expect(teaserTime(at('2025-12-31T22:50:00Z'), now, berlin)).toBe('31 December 2025');
  });
});

it('keeps a date without a time where it is, in every zone', () => {
  expect(plainDate('2026-11-21', auckland)).toBe('21 November 2026');
});

it('calls the zone the same in every season', () => {
  expect(zoneName(berlin)).toBe('Central European Time');
  expect(zoneName({ ...berlin, timeZone: 'UTC' })).toBe('Coordinated Universal Time');
});
