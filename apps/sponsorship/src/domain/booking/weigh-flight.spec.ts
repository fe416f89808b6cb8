import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOf, sampleFlight, samplePlacement, zone } from '../../../test/sample-flight.js';
import { dateAfter, daysBetween, daysOf, weekdayOf } from '../paper-days.js';
import type { FlightFields } from './flight.js';
import type { RoomTaker } from './room-taker.js';
import { ledgerOf, weighFlight } from './weigh-flight.js';

const now = new Date('2026-10-01T00:00:00Z');
const over = (from: string, to: string, fields: Partial<FlightFields> = {}): RoomTaker => sampleFlight({ period: { from, to }, ...fields });
const goal = (quantity: number) => ({ goal: { metric: 'impressions' as const, quantity } });
const share = (percent: number) => ({ tier: 'share-of-voice' as const, goal: undefined, share: percent });
const weigh = (asked: RoomTaker, others: readonly RoomTaker[], capacity?: number, before?: RoomTaker) =>
  weighFlight(asked, { placements: [samplePlacement({ dailyCapacity: capacity })], others, before, now, zone });
const dayOf = (flights: readonly RoomTaker[], date: string, capacity?: number) =>
  ledgerOf(samplePlacement({ dailyCapacity: capacity }), flights, daysBetween(date, dateAfter(date), zone), zone)[0];

describe('A day of a placement', () => {
  it('gives a guaranteed flight its part by hours: more on the day of 25, less on the one of 23', () => {
    const autumn = over('2026-10-25T00:00', '2026-10-27T00:00', goal(49_000));
    expect([dayOf([autumn], '2026-10-25')?.sold, dayOf([autumn], '2026-10-26')?.sold]).toEqual([25_000, 24_000]);
    const spring = over('2026-03-28T12:00', '2026-03-30T00:00', goal(35_000));
    expect([dayOf([spring], '2026-03-28')?.sold, dayOf([spring], '2026-03-29')?.sold]).toEqual([12_000, 23_000]);
    expect([dayOf([autumn], '2026-10-25')?.hours, dayOf([spring], '2026-03-29')?.hours]).toEqual([25, 23]);
  });

  it('is gone for as long as an exclusive flight has the slot, however many there are', () => {
    const half = over('2026-11-02T00:00', '2026-11-02T12:00', { tier: 'exclusive', goal: undefined });
    expect(dayOf([half], '2026-11-02', 1_000)).toMatchObject({ sold: 500, free: 500, overbooked: 0, exclusives: 1 });
    expect(dayOf([half, half], '2026-11-02', 1_000)).toMatchObject({ sold: 500, exclusives: 2 });
  });

  it('gives shares their percent, and never more than all', () => {
    const [a, b] = [60, 70].map(percent => over('2026-11-02T00:00', '2026-11-03T00:00', share(percent)));
    if (!a || !b) throw new Error('two shares');
    expect(dayOf([a], '2026-11-02', 1_000)).toMatchObject({ sold: 600, free: 400, shares: 60 });
    expect(dayOf([a, b], '2026-11-02', 1_000)).toMatchObject({ sold: 1_000, free: 0, overbooked: 0, shares: 130 });
  });

  it('adds up only what runs at the same time', () => {
    const morning = over('2026-11-02T00:00', '2026-11-02T12:00', share(80));
    const evening = over('2026-11-02T12:00', '2026-11-03T00:00', share(60));
    expect(dayOf([morning, evening], '2026-11-02', 1_000)).toMatchObject({ sold: 700, shares: 80 });
  });

  it('is gone only at the times of the day for which an exclusive flight or a share was sold', () => {
    const during = (from: string, to: string, fields: Partial<FlightFields>) =>
      over('2026-11-02T00:00', '2026-11-03T00:00', { ...fields, targeting: { dayParts: [{ from, to }] } });
    const exclusive = { tier: 'exclusive' as const, goal: undefined };
    const [morning, evening] = [during('06:00', '12:00', exclusive), during('18:00', '00:00', exclusive)];
    expect(dayOf([morning, evening], '2026-11-02', 1_000)).toMatchObject({ sold: 500, exclusives: 1 });
    expect(dayOf([morning, during('12:00', '18:00', share(40))], '2026-11-02', 1_000)).toMatchObject({ sold: 350, shares: 40, covered: 0 });
  });

  it('without a capacity tells what is sold, and not what is free', () => {
    const day = dayOf([over('2026-11-02T00:00', '2026-11-03T00:00', goal(10))], '2026-11-02');
    expect(day).toMatchObject({ sold: 10 });
    expect(day).not.toHaveProperty('free');
  });

  it('owes nothing to clicks, which no number of page views makes', () => {
    const clicks = over('2026-11-02T00:00', '2026-11-03T00:00', { goal: { metric: 'clicks', quantity: 500 } });
    expect(dayOf([clicks], '2026-11-02', 1_000)).toMatchObject({ sold: 0, free: 1_000 });
  });
});

const times = fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.integer({ min: 1, max: 60 * 24 * 60 }));
const start = Date.parse('2026-10-01T00:00:00Z');
const local = (minutes: number) => new Date(start + minutes * 60_000).toISOString().slice(0, 16);
const weekdays = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), { nil: undefined });

describe('A goal, spread over the days of its flight', () => {
  it('is sold whole, over any number of placements, over days of 23 and 25 hours, and on its weekdays alone', () => {
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 4 }),
        weekdays,
        ([from, length], quantity, count, only) => {
          const placementIds = Array.from({ length: count }, (_, index) => `plc_${index}`);
          const flight = { ...over(local(from), local(from + length), { ...goal(quantity), placementIds }), targeting: { weekdays: only } };
          fc.pre(flight.endsAt > flight.startsAt);
          const days = daysOf(flight, zone);
          const ledgers = placementIds.map(id => ledgerOf(samplePlacement({ id }), [flight], days, zone));
          const sum = ledgers.flat().reduce((total, { sold }) => total + sold, 0);
          const runs = !only || days.some(({ date }) => only.includes(weekdayOf(date)));
          expect(sum).toBe(runs ? quantity : 0);
          expect(ledgers.flat().filter(({ date, sold }) => sold > 0 && only && !only.includes(weekdayOf(date)))).toEqual([]);
        },
      ),
    );
  });

  it('leaves of every day what `sold + free - overbooked` says: its capacity', () => {
    const taker = fc
      .tuple(times, fc.constantFrom(goal(50_000), share(40), { tier: 'exclusive' as const, goal: undefined }))
      .map(([[from, length], terms]) => ({ from, length, terms }));
    fc.assert(
      fc.property(fc.array(taker, { maxLength: 8 }), fc.integer({ min: 0, max: 5_000 }), (takers, capacity) => {
        const flights = takers.map(({ from, length, terms }) => over(local(from), local(from + length + 60), terms));
        const days = daysBetween('2026-10-20', '2026-11-05', zone);
        for (const day of ledgerOf(samplePlacement({ dailyCapacity: capacity }), flights, days, zone)) {
          expect(day.sold + (day.free ?? 0) - (day.overbooked ?? 0)).toBe(capacity);
          expect(Math.min(day.free ?? 0, day.overbooked ?? 0)).toBe(0);
        }
      }),
    );
  });
});

describe('A booking', () => {
  const day = (fields: Partial<FlightFields>) => over('2026-11-02T00:00', '2026-11-03T00:00', fields);

  it('fits up to the last page view, and says how many are missing beyond', () => {
    expect(weigh(day(goal(400)), [day(goal(600))], 1_000)).toMatchObject({ fits: true, shortfalls: [] });
    const { fits, shortfalls, placements } = weigh(day(goal(401)), [day(goal(600))], 1_000);
    expect([fits, shortfalls]).toEqual([false, [{ placementId: 'plc_1', date: '2026-11-02', overbooked: 1, exclusives: 0, covered: 0 }]]);
    expect(placements[0]?.days).toEqual([
      {
        date: '2026-11-02',
        hours: 24,
        capacity: 1_000,
        sold: 1_001,
        free: 0,
        overbooked: 1,
        shares: 0,
        exclusives: 0,
        covered: 0,
        asked: 401,
      },
    ]);
  });

  it('of a share over 100 % fits, and is told what it comes to beside the others', () => {
    const other = day({ ...share(90), name: 'Winter fair' });
    const { fits, placements } = weigh(day(share(40)), [other]);
    expect(fits).toBe(true);
    expect(placements[0]?.shares).toMatchObject({
      sold: 130,
      scaled: [
        { share: 40, scaledTo: 30.77 },
        { flightId: other.id, name: 'Winter fair', share: 90, scaledTo: 69.23 },
      ],
    });
  });

  it('takes the fullest time, and leaves out who is not there on its weekdays', () => {
    const asked = over('2026-11-02T00:00', '2026-11-09T00:00', { ...share(50), targeting: { weekdays: [6] } });
    const monday = over('2026-11-02T00:00', '2026-11-09T00:00', { ...share(50), targeting: { weekdays: [1] } });
    const late = over('2026-11-06T00:00', '2026-11-09T00:00', share(60));
    expect(weigh(asked, [monday, late]).placements[0]?.shares?.sold).toBe(110);
  });

  it('is not of a slot that another has whole at the same time', () => {
    const exclusive = { tier: 'exclusive' as const, goal: undefined };
    expect(weigh(day(exclusive), [day(exclusive)]).shortfalls).toMatchObject([{ exclusives: 2, overbooked: 0 }]);
    expect(weigh(over('2026-11-03T00:00', '2026-11-04T00:00', exclusive), [day(exclusive)]).fits).toBe(true);
  });

  it('is not of a share while another has the slot whole, nor of the slot over a share that was sold', () => {
    const exclusive = { tier: 'exclusive' as const, goal: undefined };
    const short = { fits: false, shortfalls: [{ exclusives: 1, covered: 30 }] };
    expect(weigh(day(share(30)), [day(exclusive)])).toMatchObject(short);
    expect(weigh(day(exclusive), [day(share(30))])).toMatchObject(short);
    expect(weigh(over('2026-11-03T00:00', '2026-11-04T00:00', exclusive), [day(share(30))]).fits).toBe(true);
    expect(weigh(day(share(30)), [day(exclusive)], undefined, day(share(30))).fits).toBe(true);
  });

  it('of a share fits beside an exclusive flight that leaves it some of its pages', () => {
    const inSections = (sectionIds: string[]) => day({ tier: 'exclusive', goal: undefined, targeting: { sectionIds } });
    const shareIn = (sectionIds?: string[]) => day({ ...share(30), targeting: { sectionIds } });
    expect(weigh(shareIn(), [inSections(['sec_town'])]).fits).toBe(true);
    expect(weigh(shareIn(['sec_town', 'sec_life']), [inSections(['sec_town'])]).fits).toBe(true);
    expect(weigh(shareIn(['sec_town']), [inSections(['sec_town', 'sec_life'])]).fits).toBe(false);
  });

  it('that is changed needs room only for what it takes more', () => {
    const [asked, others] = [day(goal(700)), [day(goal(600))]];
    expect(weigh(day(goal(699)), others, 1_000, asked).fits).toBe(true);
    expect(weigh(day(goal(700)), others, 1_000, asked).fits).toBe(true);
    expect(weigh(day(goal(701)), others, 1_000, asked).fits).toBe(false);
  });

  it('asks nothing of days that are past, nor of placements whose capacity nobody has set', () => {
    const past = over('2026-09-01T00:00', '2026-09-20T00:00', goal(1_000_000));
    expect(weigh(past, [], 1).placements[0]?.days).toEqual([]);
    expect(weigh(day(goal(1_000_000)), []).fits).toBe(true);
  });

  it('of remnant or house takes nothing', () => {
    for (const tier of ['remnant', 'house'] as const)
      expect(weigh({ ...fieldsOf({ tier, goal: undefined }) }, [], 0)).toMatchObject({ fits: true });
  });
});
