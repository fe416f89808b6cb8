import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, eventually, type Json, made } from '#testing';
import { type AdDesk, localIn, openAdDesk } from '../ad-desk.js';
import {
  becomes,
  flightAt,
  flightInput,
  makeCampaign,
  makeFlight,
  makePlacement,
  putCreative,
  readFlight,
  running,
  step,
} from './booked.js';

const outcome = ({ status, body }: Answer) => [status, body.type, body.errors?.[0]?.pointer];

describe('A flight', () => {
  let desk: AdDesk;

  beforeAll(async () => {
    desk = await openAdDesk('flights');
  });
  afterAll(() => desk.stop());

  const ask = ({ id, version }: Json, action: string, body: object = {}) =>
    desk.manager.post(`/flights/${id}/${action}`, body, { version });
  const edit = ({ id, version }: Json, patch: object) => desk.manager.patch(`/flights/${id}`, patch, { version });
  const planned = ({ id }: Json): Promise<Json[]> => desk.connection.collection('dueWork').find({ key: id }).toArray();
  const campaignOf = async ({ campaignId }: Json): Promise<Json> => made(await desk.manager.get(`/campaigns/${campaignId}`));
  const trail = async ({ id }: Json): Promise<Json[]> => made(await desk.manager.get(`/audit?aggregateId=${id}`)).items.toReversed();

  it('goes from its draft to its end, to the document, the trail and the topics, one version at a time', async () => {
    const draft = await makeFlight(desk, { period: running });
    const reserved = await step(desk, draft, 'reserve');
    const live = await becomes(desk, await step(desk, reserved, 'book'), 'live');
    const over = await step(desk, await step(desk, await step(desk, live, 'pause', { reason: 'Asked for' }), 'resume'), 'cancel');
    expect(over).toMatchObject({ version: 7, state: 'cancelled' });
    expect(await planned(over)).toEqual([]);

    const told = await desk.told('flight.updated', draft.id);
    const states = ['draft', 'reserved', 'booked', 'live', 'paused', 'live', 'cancelled'];
    expect(told.map(({ version, state }) => [version, state])).toEqual(states.map((state, index) => [index + 1, state]));
    expect(told.filter(one => 'pricing' in one || 'overbookedBecause' in one || 'bookedBy' in one)).toEqual([]);
    expect(told[0]).toMatchObject({ placementIds: draft.placementIds, goal: draft.goal, startsAt: draft.startsAt, endsAt: draft.endsAt });
    expect((await trail(draft)).map(({ action, version, why }) => [version, action, why])).toEqual([
      [1, 'create', undefined],
      [2, 'reserve', undefined],
      [3, 'book', undefined],
      [4, 'start', undefined],
      [5, 'pause', 'Asked for'],
      [6, 'resume', undefined],
      [7, 'cancel', undefined],
    ]);
    expect((await trail(draft))[3]?.actor).toBe(`schedule:${live.bookedBy}`);
  });

  it('starts its campaign and ends it, each told once', async () => {
    const { id: campaignId } = await makeCampaign(desk);
    const placementIds = [(await makePlacement(desk)).id];
    const [one, other] = [
      await flightAt(desk, 'live', { campaignId, placementIds }),
      await flightAt(desk, 'live', { campaignId, placementIds }),
    ];
    expect(await campaignOf(one)).toMatchObject({ state: 'running', version: 2 });
    await Promise.all([step(desk, one, 'cancel'), step(desk, other, 'cancel')]);
    expect(await campaignOf(one)).toMatchObject({ state: 'ended', version: 3 });
    expect((await desk.told('campaign.started', campaignId)).map(({ version }) => version)).toEqual([2]);
    expect((await desk.told('campaign.ended', campaignId)).map(({ version }) => version)).toEqual([3]);
  });

  it('goes with its campaign when that is cancelled, in one step', async () => {
    const { id: campaignId } = await makeCampaign(desk);
    const placementIds = [(await makePlacement(desk)).id];
    const live = await flightAt(desk, 'live', { campaignId, placementIds });
    const draft = await makeFlight(desk, { campaignId, placementIds });
    const { version } = await campaignOf(live);
    const cancelled = made(await desk.manager.post(`/campaigns/${campaignId}/cancel`, { reason: 'Withdrawn' }, { version }));
    expect(cancelled).toMatchObject({ state: 'cancelled', version: version + 1 });
    expect([(await readFlight(desk, live)).state, (await readFlight(desk, draft)).state]).toEqual(['cancelled', 'cancelled']);
    expect(await planned(live)).toEqual([]);
    expect((await desk.told('campaign.ended', campaignId)).map(one => one.version)).toEqual([version + 1]);
    const input = await flightInput(desk, { campaignId, placementIds });
    expect(outcome(await desk.manager.post('/flights', input))).toEqual([409, '/problems/campaign-over', undefined]);
  });

  it('keeps local times as they were planned beside the instants that they are', async () => {
    const period = { from: '2040-03-25T02:30', to: '2040-10-28T02:30' };
    // In the gap of the spring it is moved forward; of the two in autumn the earlier is meant.
    expect(await makeFlight(desk, { period })).toMatchObject({
      period,
      startsAt: '2040-03-25T01:30:00.000Z',
      endsAt: '2040-10-28T00:30:00.000Z',
    });
  });

  it('moves its plans with its period, and has none that it does not need', async () => {
    const booked = await flightAt(desk, 'booked');
    const due = async () => (await planned(booked)).map(({ kind, dueAt }) => [kind, dueAt.toISOString()]);
    expect(await due()).toEqual([['start-flight', booked.startsAt]]);
    const later = made(await edit(booked, { period: { from: '2041-01-01T00:00', to: '2041-02-01T00:00' } }));
    expect(await due()).toEqual([['start-flight', later.startsAt]]);
    const soon = made(await edit(later, { period: { from: localIn(-1), to: localIn(30) } }));
    const live = await becomes(desk, soon, 'live');
    expect(await due()).toEqual([['complete-flight', live.endsAt]]);
    const longer = made(await edit(live, { period: { from: live.period.from, to: '2028-01-01T00:00' } }));
    expect(await due()).toEqual([['complete-flight', longer.endsAt]]);
  });

  it('that is live keeps what was sold, and may be changed in all else', async () => {
    const live = await flightAt(desk, 'live');
    expect(outcome(await edit(live, { tier: 'exclusive', goal: null }))).toEqual([409, '/problems/fixed-while-live', '/tier']);
    expect(outcome(await edit(live, { period: { from: localIn(-2), to: live.period.to } }))[2]).toBe('/period/from');
    expect(outcome(await edit(live, { period: { from: live.period.from, to: localIn(-0.5) } }))[2]).toBe('/period/to');
    expect(made(await edit(live, { weight: 7, targeting: { devices: ['phone'] } }))).toMatchObject({ state: 'live', weight: 7 });
  });

  it('names only what there is, and creatives of its own sponsor', async () => {
    const draft = await makeFlight(desk);
    const [own, paper, foreign] = [
      await putCreative(desk, { sponsorId: draft.sponsorId }),
      await putCreative(desk),
      await putCreative(desk, { sponsorId: 'spn_other' }),
    ];
    expect(outcome(await edit(draft, { placementIds: [draft.placementIds[0], 'plc_none'] }))).toEqual([
      422,
      '/problems/unknown-reference',
      '/placementIds/1',
    ]);
    expect(outcome(await edit(draft, { creativeIds: [own.id, foreign.id] }))[2]).toBe('/creativeIds/1');
    expect(made(await edit(draft, { creativeIds: [own.id, paper.id] })).creativeIds).toEqual([own.id, paper.id]);
    const input = await flightInput(desk, { campaignId: 'cmp_none', placementIds: draft.placementIds });
    expect(outcome(await desk.manager.post('/flights', input))[2]).toBe('/campaignId');
  });

  it('takes no step that its table has not, and says which it has', async () => {
    const live = await flightAt(desk, 'live');
    const { status, body } = await ask(live, 'book');
    expect([status, body.type, body.state, body.allowed]).toEqual([
      409,
      '/problems/transition-refused',
      'live',
      ['edit', 'pause', 'cancel'],
    ]);
    expect(await readFlight(desk, live)).toEqual(live);
  });

  it('changes once for one key and one version, however often it is asked', async () => {
    const draft = await makeFlight(desk);
    const key = `book-${draft.id}`;
    const again = () => desk.manager.post(`/flights/${draft.id}/book`, {}, { version: draft.version, key });
    const answers = [made(await again()), made(await again())];
    expect(answers.map(({ version, state }) => [version, state])).toEqual([
      [2, 'booked'],
      [2, 'booked'],
    ]);
    expect((await ask(draft, 'cancel')).status).toBe(412);
    expect((await desk.manager.post(`/flights/${draft.id}/cancel`, {})).status).toBe(428);
    expect((await desk.told('flight.updated', draft.id)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is found by its campaign, its placement and its state', async () => {
    const flights = [await flightAt(desk, 'booked'), await flightAt(desk, 'draft')];
    const list = async (query: string): Promise<string[]> => made(await desk.ops.get(`/flights?${query}`)).items.map(({ id }: Json) => id);
    for (const { id, campaignId, placementIds } of flights) {
      expect(await list(`campaignId=${campaignId}`)).toEqual([id]);
      expect(await list(`placementId=${placementIds[0]}`)).toEqual([id]);
    }
    expect(await list(`state=booked&campaignId=${flights[1].campaignId}`)).toEqual([]);
    const page = made(await desk.ops.get('/flights?limit=1'));
    expect(await list(`limit=1&after=${page.next}`)).not.toEqual(page.items.map(({ id }: Json) => id));
  });

  it('is not booked for a sponsor that is archived, which is not archived while it has any', async () => {
    const booked = await flightAt(desk, 'booked');
    const archive = () => desk.manager.patch(`/sponsors/${booked.sponsorId}`, { state: 'archived' }, { version: 1 });
    expect(outcome(await archive())).toEqual([409, '/problems/in-use', undefined]);
    const { campaignId, placementIds } = booked;
    const draft = await makeFlight(desk, { campaignId, placementIds });
    await step(desk, booked, 'cancel');
    expect(made(await archive())).toMatchObject({ state: 'archived' });
    expect(outcome(await ask(draft, 'book'))).toEqual([409, '/problems/sponsor-archived', undefined]);
    await eventually(async () => expect(await desk.told('sponsor.updated', booked.sponsorId)).toHaveLength(2));
  });
});
