import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter, LocalCalendar } from '#scheduling';
import { changes, clocks, firstMinute, moments, wallAt, year, zones } from '../../../test/policy/wall-minutes.js';
import { type DigestFrequency, nextDigest, slotOf } from './next-digest.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const reader = { digestAt: '07:30', digestWeekday: 1 };
const weekday = (day: string): number => ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;

/** Minute by minute: when a clock first shows this; where it never does, as long after the last minute before as a clock would say that was not changed. */
function slowlyAt(day: string, clock: string, zone: string): number {
  const wanted = `${day} ${clock}`;
  const reached = firstMinute(Date.parse(`${day}T00:00Z`) - 15 * 60 * minuteMs, minute => wallAt(minute, zone) >= wanted);
  if (wallAt(reached, zone) === wanted) return reached;
  const before = wallAt(reached - minuteMs, zone);
  return reached - minuteMs + Date.parse(`${wanted.replace(' ', 'T')}Z`) - Date.parse(`${before.replace(' ', 'T')}Z`);
}

function slowly(frequency: DigestFrequency, after: number, digestAt: string, digestWeekday: number, zone: string): number {
  if (frequency === 'hourly') return firstMinute(after + minuteMs, minute => wallAt(minute, zone).endsWith(':00'));
  const days = Array.from({ length: 11 }, (_, index) => dayAfter(wallAt(after, zone).slice(0, 10), index - 1));
  return days
    .filter(day => frequency === 'daily' || weekday(day) === digestWeekday)
    .slice(0, 4)
    .map(day => slowlyAt(day, digestAt, zone))
    .reduce((best, time) => (time > after && time < best ? time : best), Number.POSITIVE_INFINITY);
}

describe('the next digest', () => {
  it.each([
    ['hourly', 300],
    ['daily', 60],
    ['weekly', 60],
  ] as const)('is when a reader’s clock says so, %s, at any instant of a year, in any zone', (frequency, numRuns) => {
    fc.assert(
      fc.property(moments, clocks, fc.integer({ min: 1, max: 7 }), ({ zone, instant }, digestAt, digestWeekday) => {
        const found = nextDigest(frequency, new Date(instant), { digestAt, digestWeekday }, new LocalCalendar(zone));
        expect(found.getTime()).toBe(slowly(frequency, instant, digestAt, digestWeekday, zone));
      }),
      { numRuns },
    );
  });

  const walk = (frequency: DigestFrequency, calendar: LocalCalendar, from: number, until: number): Date[] => {
    const times = [nextDigest(frequency, new Date(from), reader, calendar)];
    for (let last = times[0]; last && last.getTime() < until; times.push(last)) last = nextDigest(frequency, last, reader, calendar);
    return times;
  };

  it.each(zones)('comes once on each day of a year in %s', zone => {
    const calendar = new LocalCalendar(zone);
    const days = walk('daily', calendar, year.from, year.until).map(time => calendar.clockAt(time));
    expect(days.length).toBeGreaterThanOrEqual(365);
    expect(days).toEqual(days.map((_, index) => `${dayAfter(days[0]?.slice(0, 10) ?? '', index)}T07:30`));
  });

  it.each(zones)('comes once in each hour of the days in which the clocks are changed in %s', zone => {
    const calendar = new LocalCalendar(zone);
    for (const change of changes.get(zone) ?? []) {
      const hours = walk('hourly', calendar, change - dayMs, change + dayMs);
      expect(new Set(hours.map(time => slotOf(time, calendar))).size).toBe(hours.length);
      // Half an hour more where the clocks are changed by half an hour.
      for (const [index, time] of hours.slice(1).entries())
        expect(time.getTime() - (hours[index]?.getTime() ?? 0)).toBeLessThanOrEqual(90 * minuteMs);
    }
  });

  it('is strictly after the last', () => {
    const at = new Date('2026-11-28T07:30:00Z');
    expect(nextDigest('daily', at, reader, new LocalCalendar('UTC')).getTime() - at.getTime()).toBe(dayMs);
  });

  it('has a name of its own in each of the two hours that are called the same', () => {
    const calendar = new LocalCalendar('Europe/Amsterdam');
    const names = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'].map(time => slotOf(new Date(time), calendar));
    expect(names).toEqual(['2026-10-25T02:00+02:00', '2026-10-25T02:00+01:00']);
    expect(slotOf(new Date('2026-07-01T12:00:00Z'), new LocalCalendar('America/St_Johns'))).toBe('2026-07-01T09:30-02:30');
  });
});
