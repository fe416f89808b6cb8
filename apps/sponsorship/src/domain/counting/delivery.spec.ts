import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IanaPaperZone } from '../../iana-paper-zone.js';
import { type DeliveryNotices, expectedBy, lookAtDelivery, nothingSaid, type SoldFlight } from './delivery.js';

const zone = new IanaPaperZone('UTC');
const flight: SoldFlight = {
  id: 'flt_1',
  campaignId: 'cmp_1',
  goal: { metric: 'impressions', quantity: 1_000 },
  isLive: true,
  startsAt: new Date('2026-11-01T00:00:00Z'),
  endsAt: new Date('2026-11-11T00:00:00Z'),
  targeting: {},
};
const day = (number: number) => new Date(flight.startsAt.getTime() + number * 86_400_000);
const look = (delivered: number, now: Date, said: DeliveryNotices = nothingSaid('flt_1'), its: SoldFlight = flight) => {
  const { events, said: after } = lookAtDelivery(its, delivered, said, { now, expected: expectedBy(now, its, zone) });
  return { said: after, told: events.map(({ event, data }) => [event.type, data]) };
};

describe('The pace of a flight', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [5, 500],
    [9.999, 999],
    [10, 1_000],
    [20, 1_000],
  ])('by day %d is %d', (number, expected) => {
    expect(expectedBy(day(number), flight, zone)).toBe(expected);
  });

  it('that runs on weekends only is that of its weekends: on a Friday nothing is missing', () => {
    // From a Sunday to a Wednesday; there are a Sunday, and a Saturday and a Sunday.
    const weekends = { ...flight, targeting: { weekdays: [6, 7] } };
    expect([1.5, 5.5, 6, 8, 9.5].map(number => expectedBy(day(number), weekends, zone))).toEqual([333, 333, 333, 1_000, 1_000]);
    expect(look(333, day(5.5), nothingSaid('flt_1'), weekends).told).toEqual([]);
    expect(look(250, day(5.5), nothingSaid('flt_1'), weekends).told).toMatchObject([['campaign.under-delivering', { expected: 333 }]]);
  });
});

describe('A flight', () => {
  it('tells each milestone once, also when it passes two of them at once', () => {
    const first = look(850, day(8));
    expect(first.told).toMatchObject([
      ['campaign.milestone', { version: 1, percent: 50, delivered: 850, sold: 1_000 }],
      ['campaign.milestone', { version: 2, percent: 80 }],
    ]);
    expect(look(999, day(9.9), first.said).told).toEqual([]);
    const last = look(1_000, day(9.95), first.said);
    expect(last.told).toMatchObject([['campaign.milestone', { version: 3, percent: 100 }]]);
    expect(look(1_000, day(10), last.said).told).toEqual([]);
  });

  it('tells when it falls behind, once, and when it has caught up', () => {
    const behind = look(400, day(4.5));
    expect(behind.told).toMatchObject([['campaign.under-delivering', { version: 1, isBehind: true, expected: 450, delivered: 400 }]]);
    const still = look(420, day(4.5), behind.said);
    expect(still.told).toEqual([]);
    const caughtUp = look(430, day(4.5), still.said);
    expect(caughtUp.told).toMatchObject([['campaign.under-delivering', { version: 2, isBehind: false }]]);
    expect(look(0, day(4.5), caughtUp.said).told).toMatchObject([['campaign.under-delivering', { version: 3 }]]);
  });

  it('is not behind for a handful at its beginning, nor while it is paused, nor ahead of its pace', () => {
    expect(look(0, day(0.09)).told).toEqual([]);
    expect(look(0, day(4.5), nothingSaid('flt_1'), { ...flight, isLive: false }).told).toEqual([]);
    expect(look(499, day(2)).told).toEqual([]);
  });

  it('keeps what it has said when more is sold', () => {
    const half = look(500, day(5));
    const more = look(500, day(5), half.said, { ...flight, goal: { metric: 'impressions', quantity: 10_000 } });
    expect(more.said.milestones).toBe(1);
  });

  it('numbers what it says without gaps, whatever is delivered when', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1_200), fc.double({ min: 0, max: 11, noNaN: true })), { maxLength: 40 }), looks => {
        let said = nothingSaid('flt_1');
        const versions: Record<string, number[]> = { 'campaign.milestone': [], 'campaign.under-delivering': [] };
        for (const [delivered, at] of looks) {
          const after = lookAtDelivery(flight, delivered, said, { now: day(at), expected: expectedBy(day(at), flight, zone) });
          said = after.said;
          for (const { event, version } of after.events) versions[event.type]?.push(version);
        }
        for (const numbers of Object.values(versions)) expect(numbers).toEqual(numbers.map((_, place) => place + 1));
      }),
    );
  });
});
