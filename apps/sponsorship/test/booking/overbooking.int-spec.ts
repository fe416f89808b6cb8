import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drain, type Json, made } from '#testing';
import { type AdDesk, openAdDesk } from '../ad-desk.js';
import { makeCampaign, makeFlight, makePlacement, nextYears, readFlight, step } from './booked.js';

describe('A placement whose capacity is set', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('overbooking');
  });
  afterAll(() => desk.stop());

  /** A thousand page views a day, in a week of seven days. */
  const placement = async (dailyCapacity = 1_000): Promise<string> => (await makePlacement(desk, { dailyCapacity })).id;
  const flight = async (placementId: string, over: object = {}): Promise<Json> =>
    makeFlight(desk, { campaignId: (await makeCampaign(desk)).id, placementIds: [placementId], ...over });
  const impressions = (quantity: number) => ({ goal: { metric: 'impressions', quantity } });
  const book = ({ id, version }: Json, body: object = {}) => desk.manager.post(`/flights/${id}/book`, body, { version });
  const calendar = async (placementId: string, query = 'from=2040-01-01&to=2040-01-04'): Promise<Json[]> =>
    made(await desk.ops.get(`/calendar?placementId=${placementId}&${query}`)).items[0].days;

  it('is sold up to its last page view, and beyond it only with a reason, which stays', async () => {
    const id = await placement();
    await step(desk, await flight(id, impressions(4_200)), 'book');
    const exact = await step(desk, await flight(id, impressions(2_800)), 'book');
    expect(exact.overbookedBecause).toBeUndefined();
    const draft = await flight(id, impressions(700));
    const refused = await book(draft);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/overbooked']);
    expect(refused.body.shortfalls).toHaveLength(7);
    expect(refused.body.shortfalls[0]).toEqual({ placementId: id, date: '2040-01-02', overbooked: 100, exclusives: 0, covered: 0 });
    expect(await readFlight(desk, draft)).toEqual(draft);

    const overbook = 'The sponsor knows that it may fall short';
    const booked = made(await book(draft, { overbook }));
    expect(booked).toMatchObject({ state: 'booked', overbookedBecause: overbook });
    const { items } = made(await desk.manager.get(`/audit?aggregateId=${draft.id}&action=book`));
    expect(items).toMatchObject([{ why: overbook, after: { overbookedBecause: overbook, state: 'booked' } }]);
    const day = { hours: 24, capacity: 1_000, shares: 0, exclusives: 0, covered: 0 };
    expect(await calendar(id)).toEqual([
      { ...day, date: '2040-01-01', sold: 0, free: 1_000, overbooked: 0 },
      { ...day, date: '2040-01-02', sold: 1_100, free: 0, overbooked: 100 },
      { ...day, date: '2040-01-03', sold: 1_100, free: 0, overbooked: 100 },
    ]);
    await step(desk, booked, 'cancel');
    expect((await calendar(id))[1]).toMatchObject({ sold: 1_000, free: 0, overbooked: 0 });
  });

  it('shows the arithmetic before anyone signs, and saves nothing', async () => {
    const id = await placement();
    const other = await step(desk, await flight(id, { tier: 'share-of-voice', share: 90, name: 'Winter fair' }), 'book');
    const kept = () =>
      Promise.all(['flights', 'audit', 'outbox', 'idempotencyKeys'].map(name => desk.connection.collection(name).countDocuments()));
    await drain(desk.service);
    const before = await kept();
    const draft = { placementIds: [id], tier: 'share-of-voice', share: 40, period: nextYears };
    const weighed = made(await desk.manager.post('/availability', draft));
    expect(weighed).toMatchObject({ fits: true, shortfalls: [] });
    expect(weighed.placements[0].shares).toEqual({
      sold: 130,
      scaled: [
        { share: 40, scaledTo: 30.77 },
        { flightId: other.id, name: 'Winter fair', share: 90, scaledTo: 69.23 },
      ],
    });
    expect(weighed.placements[0].days).toHaveLength(7);
    expect(weighed.placements[0].days[0]).toMatchObject({
      date: '2040-01-02',
      asked: 400,
      sold: 1_000,
      free: 0,
      overbooked: 0,
      shares: 130,
    });
    expect(await kept()).toEqual(before);
  });

  it('says of a flight that is there what it says of one that is thought of', async () => {
    const id = await placement();
    const draft = await flight(id, impressions(7_001));
    const { tier, goal, period, placementIds } = draft;
    const [own, thought] = [
      made(await desk.ops.get(`/flights/${draft.id}/availability`)),
      made(await desk.manager.post('/availability', { tier, goal, period, placementIds })),
    ];
    expect(own).toEqual(thought);
    expect(own).toMatchObject({ fits: false, shortfalls: [{ overbooked: 1 }] });
  });

  it('sells a slot whole to one at a time', async () => {
    const id = await placement();
    await step(desk, await flight(id, { tier: 'exclusive' }), 'reserve');
    const { status, body } = await book(await flight(id, { tier: 'exclusive' }));
    expect([status, body.shortfalls[0]]).toMatchObject([409, { exclusives: 2, covered: 0 }]);
    const next = { from: nextYears.to, to: '2040-01-10T00:00' };
    await step(desk, await flight(id, { tier: 'exclusive', period: next }), 'book');
  });

  it('is asked again when a flight needs more of it, and not when it needs less', async () => {
    const id = await placement();
    await step(desk, await flight(id, impressions(3_500)), 'book');
    const mine = await step(desk, await flight(id, impressions(3_500)), 'book');
    const edit = ({ version }: Json, body: object) => desk.manager.patch(`/flights/${mine.id}`, body, { version });
    expect((await edit(mine, impressions(3_501))).body.type).toBe('/problems/overbooked');
    const smaller = made(await edit(mine, impressions(3_000)));
    const again = made(await edit(smaller, { ...impressions(4_000), overbook: 'Good customer' }));
    expect(again).toMatchObject({ overbookedBecause: 'Good customer', goal: { quantity: 4_000 } });
    const less = made(await edit(again, impressions(3_900)));
    expect(less.overbookedBecause).toBe('Good customer');
    expect(made(await edit(less, impressions(3_500)))).not.toHaveProperty('overbookedBecause');
  });

  it('lets one of many have the last room that all of them have seen', async () => {
    const id = await placement();
    const drafts = await Promise.all(Array.from({ length: 6 }, () => flight(id, impressions(4_000))));
    const answers = await Promise.all(drafts.map(draft => book(draft)));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409, 409, 409]);
    expect((await calendar(id))[1]).toMatchObject({ overbooked: 0 });
  });

  it('has days of 23 and 25 hours, on which as much more or less is sold', async () => {
    const id = await placement(50_000);
    const period = { from: '2040-10-27T00:00', to: '2040-10-30T00:00' };
    await step(desk, await flight(id, { ...impressions(73_000), period }), 'book');
    const days = await calendar(id, 'from=2040-10-27&to=2040-10-30');
    expect(days.map(({ date, hours, sold }) => [date, hours, sold])).toEqual([
      ['2040-10-27', 24, 24_000],
      ['2040-10-28', 25, 25_000],
      ['2040-10-29', 24, 24_000],
    ]);
  });

  it('is shown for 400 days at most, from today too', async () => {
    const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const statusOf = async (query: string) => (await desk.ops.get(`/calendar?${query}`)).status;
    const asked = ['to=2099-12-31', `to=${daysFromNow(402)}`, `to=${daysFromNow(399)}`, 'from=2040-01-01&to=2041-02-05'];
    expect(await Promise.all(asked.map(statusOf))).toEqual([400, 400, 200, 400]);
  });

  it('is one of all that the calendar shows', async () => {
    const id = await placement();
    const { items } = made(await desk.ops.get('/calendar'));
    expect(items.map(({ placementId }: Json) => placementId)).toContain(id);
    expect(items[0].days).toHaveLength(30);
  });
});
