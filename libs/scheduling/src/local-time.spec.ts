import { describe, expect, it } from '@jest/globals';
import { InvalidLocalTimeError, readLocalTime, resolveLocalTime, UnknownTimeZoneError } from './local-time.js';

const resolved = (localTime: string, zone: string): string => resolveLocalTime(localTime, zone).toISOString().slice(0, 16);

describe('a local time', () => {
  it.each([
    ['2026-01-15T06:30', 'Europe/Amsterdam', '2026-01-15T05:30'],
    ['2026-07-15T06:30', 'Europe/Amsterdam', '2026-07-15T04:30'],
    ['2026-07-15T06:30', 'UTC', '2026-07-15T06:30'],
    ['2026-07-15T06:30', 'Asia/Kathmandu', '2026-07-15T00:45'],
    ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00'],
    ['2026-03-29T01:59', 'Europe/Amsterdam', '2026-03-29T00:59'],
    ['2026-03-29T03:00', 'Europe/Amsterdam', '2026-03-29T01:00'],
    ['2024-02-29T12:00', 'America/New_York', '2024-02-29T17:00'],
  ])('%s in %s is %s UTC', (localTime, zone, instant) => {
    expect(resolved(localTime, zone)).toBe(instant);
    expect(readLocalTime(localTime, zone).clockChange).toBeUndefined();
  });

  it.each([
    ['2026-03-29T02:30', 'Europe/Amsterdam', '2026-03-29T01:30', 'an hour, to 03:30'],
    ['2026-03-08T02:00', 'America/New_York', '2026-03-08T07:00', 'an hour, to 03:00'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45', 'half an hour, to 02:45'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00', 'the day that Samoa left out'],
  ])('that clocks leave out (%s in %s) is moved forward to %s UTC: %s', (localTime, zone, instant) => {
    expect(resolved(localTime, zone)).toBe(instant);
    expect(readLocalTime(localTime, zone).clockChange).toBe('skipped');
  });

  it.each([
    ['2026-10-25T02:30', 'Europe/Amsterdam', '2026-10-25T00:30'],
    ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45'],
  ])('that comes twice (%s in %s) is the earlier one, %s UTC', (localTime, zone, instant) => {
    expect(resolved(localTime, zone)).toBe(instant);
    expect(readLocalTime(localTime, zone).clockChange).toBe('repeated');
  });

  it('is read the same back from its instant, at every half hour of a year with two changes', () => {
    const zone = 'Europe/Amsterdam';
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const wrong: string[] = [];
    for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2027, 0, 1); instant += 1_800_000) {
      const localTime = wall.format(instant).replace(' ', 'T');
      const back = resolveLocalTime(localTime, zone);
      if (wall.format(back).replace(' ', 'T') !== localTime || back.getTime() > instant) wrong.push(localTime);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T24:00', '2026-01-01 10:00', '2026-01-01T10:00:00Z', '', 'soon'])(
    'is never %j',
    text => {
      expect(() => resolveLocalTime(text, 'UTC')).toThrow(InvalidLocalTimeError);
    },
  );

  it.each(['Europe/Atlantis', '+01:00', '', 'CEST'])('has no zone %j', zone => {
    expect(() => resolveLocalTime('2026-01-01T10:00', zone)).toThrow(UnknownTimeZoneError);
  });
});
