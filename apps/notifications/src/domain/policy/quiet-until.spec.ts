import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LocalCalendar } from '#scheduling';
import { clocks, firstMinute, moments, wallAt } from '../../../test/policy/wall-minutes.js';
import type { QuietHours } from '../subscribing/subscriber.js';
import { quietUntil } from './quiet-until.js';

/** Minute by minute, by what the clock shows. */
function slowly(instant: number, { from, until }: QuietHours, zone: string): number | undefined {
  const isQuiet = (minute: number): boolean => {
    const clock = wallAt(minute, zone).slice(11);
    return from <= until ? from <= clock && clock < until : from <= clock || clock < until;
  };
  return isQuiet(instant) ? firstMinute(instant, minute => !isQuiet(minute)) : undefined;
}

const end = (instant: string, from: string, until: string, zone: string) =>
  quietUntil(new Date(instant), { from, until }, new LocalCalendar(zone))?.toISOString();

describe('quiet hours', () => {
  it('end when a reader’s clock says so, at any instant of a year, in any zone', () => {
    fc.assert(
      fc.property(moments, clocks, clocks, ({ zone, instant }, from, until) => {
        const found = quietUntil(new Date(instant), { from, until }, new LocalCalendar(zone));
        expect(found?.getTime()).toBe(slowly(instant, { from, until }, zone));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['before them', '2026-11-28T20:59:59Z', undefined],
    ['in the evening', '2026-11-28T21:00:00Z', '2026-11-29T06:00:00.000Z'],
    ['after midnight', '2026-11-28T23:30:00Z', '2026-11-29T06:00:00.000Z'],
    ['at their end', '2026-11-29T06:00:00Z', undefined],
    ['in the night that is an hour longer', '2026-10-24T22:00:00Z', '2026-10-25T06:00:00.000Z'],
    ['in the night that is an hour shorter', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00.000Z'],
  ])('wrap midnight: %s', (_, instant, expected) => {
    expect(end(instant, '22:00', '07:00', 'Europe/Amsterdam')).toBe(expected);
  });

  it('are quiet again where the clock goes back into them, and end with the gap in which their end is left out', () => {
    expect(end('2026-10-25T00:10:00Z', '22:00', '02:30', 'Europe/Amsterdam')).toBe('2026-10-25T00:30:00.000Z');
    expect(end('2026-10-25T01:10:00Z', '22:00', '02:30', 'Europe/Amsterdam')).toBe('2026-10-25T01:30:00.000Z');
    expect(end('2026-03-29T00:10:00Z', '22:00', '02:30', 'Europe/Amsterdam')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('are none where they end as they begin', () => {
    expect(end('2026-11-28T22:00:00Z', '22:00', '22:00', 'UTC')).toBeUndefined();
  });
});
