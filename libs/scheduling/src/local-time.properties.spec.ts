import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLocalTime } from './local-time.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** An hour forward in spring; the same in the south; half an hour; against the sun's year, for Ramadan; and clocks that change at midnight. */
const zones = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Beirut'] as const;

/** The zone's clock on the wall, as its own formatter shows it: nothing of ours. */
function wallOf(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return instant => format.format(instant).replace(' ', 'T');
}

/** Instants of the years 2024 to 2030 at which the zone's clocks are changed. */
function changesOf(zone: string): number[] {
  const wall = wallOf(zone);
  const aheadAt = (instant: number) => Date.parse(`${wall(instant)}Z`) - Math.floor(instant / minuteMs) * minuteMs;
  const changes: number[] = [];
  for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2031, 0, 1); day += dayMs) {
    if (aheadAt(day) === aheadAt(day + dayMs)) continue;
    let [from, to] = [day, day + dayMs];
    while (to - from > minuteMs) {
      const middle = from + Math.floor((to - from) / 2 / minuteMs) * minuteMs;
      if (aheadAt(middle) === aheadAt(day)) from = middle;
      else to = middle;
    }
    changes.push(to);
  }
  return changes;
}

describe.each(zones)('a time that is planned in %s on a day when clocks are changed', zone => {
  const wall = wallOf(zone);
  const changes = changesOf(zone);
  const planned = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -26 * 60, max: 26 * 60 })).map(([change, minutes]) => ({
    change,
    localTime: new Date(Date.parse(`${wall(change)}Z`) + minutes * minuteMs).toISOString().slice(0, 16),
  }));

  /** Every instant around the change at which the wall shows this time, by looking at each minute. */
  const shownAt = (localTime: string, change: number): number[] => {
    const near = Date.parse(`${localTime}Z`) - (Date.parse(`${wall(change)}Z`) - change);
    const around = Array.from({ length: 6 * 60 + 1 }, (_, minute) => near + (minute - 180) * minuteMs);
    return around.filter(instant => wall(instant) === localTime);
  };

  it('is the instant at which the wall shows it, the earlier of two; left out by the clocks, it is moved forward by as much as they were', () => {
    expect(changes.length).toBeGreaterThanOrEqual(6);
    fc.assert(
      fc.property(planned, ({ change, localTime }) => {
        const { instant, clockChange } = readLocalTime(localTime, zone);
        const resolved = instant.getTime();
        const [first, second] = shownAt(localTime, change);
        if (first !== undefined) return resolved === first && clockChange === (second === undefined ? undefined : 'repeated');
        const left = Date.parse(`${wall(change - minuteMs)}Z`) + minuteMs;
        const gap = Date.parse(`${wall(change)}Z`) - left;
        return (
          clockChange === 'skipped' && gap > 0 && wall(resolved) === new Date(Date.parse(`${localTime}Z`) + gap).toISOString().slice(0, 16)
        );
      }),
      { numRuns: 150 },
    );
  });
});
