import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zone } from '../../../test/sample-flight.js';
import { paperClock } from '../serving/paper-clock.js';
import { flight, view } from '../../../test/serving/rows.js';
import { servedFlight } from '../serving/served-flight.js';
import { targetingRule } from '../serving/targeting-rule.js';
import { RunningTime } from './running-time.js';

const [minuteMs, stepMs] = [60_000, 15 * 60_000];
const quarter = fc.integer({ min: 0, max: 95 }).map(number => {
  const minutes = number * 15;
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
});
const targeting = fc.record({
  weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }), { nil: undefined }),
  dayParts: fc.option(fc.array(fc.record({ from: quarter, to: quarter }), { maxLength: 4 }), { nil: undefined }),
});
const clock = paperClock('Europe/Amsterdam');

describe('The time in which a flight may run', () => {
  it('is that in which its targeting lets it be shown, quarter of an hour by quarter of an hour', () => {
    const start = zone.resolve('2026-11-20T00:00').getTime();
    fc.assert(
      fc.property(targeting, fc.nat(95), fc.integer({ min: 1, max: 96 * 9 }), (wanted, begin, length) => {
        const [from, to] = [start + begin * stepMs, start + (begin + length) * stepMs];
        const timed = flight('flt_1', { startsAt: new Date(from), endsAt: new Date(to), targeting: wanted });
        const [running, served] = [new RunningTime(timed, zone), servedFlight(timed)];
        let ran = 0;
        for (let at = from; at < to; at += stepMs) {
          expect(running.until(new Date(at))).toBe(ran);
          if (targetingRule(served, view({ at: new Date(at), clock: clock(new Date(at)) })) === undefined) ran += stepMs;
        }
        expect([running.total, running.until(new Date(to)), running.until(new Date(to + stepMs))]).toEqual([ran, ran, ran]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['2026-03-29', 23, 2],
    ['2026-10-25', 25, 4],
  ])('has on %s the %d hours of the day, and the hours that its clock has from 01:00 to 04:00: %d', (date, hours, night) => {
    const next = date.replace(/..$/, day => String(Number(day) + 1));
    const over = { startsAt: zone.resolve(`${date}T00:00`), endsAt: zone.resolve(`${next}T00:00`) };
    const hoursOf = (wanted: object) => new RunningTime({ ...over, targeting: wanted }, zone).total / (60 * minuteMs);
    expect([hoursOf({ weekdays: [7] }), hoursOf({ dayParts: [{ from: '01:00', to: '04:00' }] })]).toEqual([hours, night]);
  });
});
