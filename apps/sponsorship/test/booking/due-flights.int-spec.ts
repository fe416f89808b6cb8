import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drain, made } from '#testing';
import { type AdDesk, local, localIn, nextMinute, openAdDesk } from '../ad-desk.js';
import { becomes, comes, flightAt, makeCampaign, makeFlight, makePlacement, statesOf, step } from './booked.js';

describe('A flight whose time comes, with two replicas', () => {
  let desk: AdDesk;
  let other: Awaited<ReturnType<AdDesk['replica']>>;

  beforeAll(async () => {
    desk = await openAdDesk('due-flights');
    other = await desk.replica();
  });
  afterAll(async () => {
    await other.stop();
    await desk.stop();
  });

  it('starts, ends, or is a draft again, once, with its campaign, each told once', async () => {
    const minute = nextMinute();
    const at = local(minute);
    const starting = await Promise.all(Array.from({ length: 5 }, () => flightAt(desk, 'booked', { period: { from: at, to: localIn(9) } })));
    const { id: campaignId } = await makeCampaign(desk);
    const placementIds = [(await makePlacement(desk)).id];
    const ending = await Promise.all(
      Array.from({ length: 5 }, () => flightAt(desk, 'live', { campaignId, placementIds, period: { from: localIn(-1), to: at } })),
    );
    const paused = await step(desk, ending[0], 'pause');
    const reserved = await step(desk, await makeFlight(desk), 'reserve', { until: at });
    expect(Date.now()).toBeLessThan(minute.getTime());
    await comes(desk, minute);

    for (const flight of starting) {
      const live = await becomes(desk, flight, 'live');
      expect([live.version, live.startsAt]).toEqual([3, minute.toISOString()]);
    }
    for (const flight of ending) await becomes(desk, flight, 'completed');
    const draft = await becomes(desk, reserved, 'draft');
    expect([draft.version, draft.reservedUntil]).toEqual([3, undefined]);
    await drain(desk.service, other);

    for (const { id } of starting) expect(statesOf(await desk.told('flight.updated', id))).toEqual(['1 draft', '2 booked', '3 live']);
    for (const { campaignId: id } of starting) expect(await desk.told('campaign.started', id)).toHaveLength(1);
    expect(statesOf(await desk.told('flight.updated', paused.id))).toEqual(['1 draft', '2 booked', '3 live', '4 paused', '5 completed']);
    for (const { id } of ending.slice(1))
      expect(statesOf(await desk.told('flight.updated', id))).toEqual(['1 draft', '2 booked', '3 live', '4 completed']);
    expect(made(await desk.ops.get(`/campaigns/${campaignId}`))).toMatchObject({ state: 'ended', version: 3 });
    expect(await desk.told('campaign.ended', campaignId)).toHaveLength(1);
    expect(statesOf(await desk.told('flight.updated', reserved.id))).toEqual(['1 draft', '2 reserved', '3 draft']);
  });
});
