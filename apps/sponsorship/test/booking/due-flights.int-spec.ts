import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drain, type Json, made } from '#testing';
import { type AdDesk, local, localIn, nextMinute, openAdDesk } from '../ad-desk.js';
import { becomes, flightAt, makeCampaign, makeFlight, makePlacement, readFlight, step } from './booked.js';

// Planned times are of whole minutes.
const minuteOrTwo = 130_000;
const states = (told: readonly Json[]): string[] => told.map(({ version, state }) => `${version} ${state}`);

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

  it(
    'starts, ends, or is a draft again, once, with its campaign, each told once',
    async () => {
      const minute = nextMinute();
      const at = local(minute);
      const starting = await Promise.all(
        Array.from({ length: 5 }, () => flightAt(desk, 'booked', { period: { from: at, to: localIn(9) } })),
      );
      const { id: campaignId } = await makeCampaign(desk);
      const placementIds = [(await makePlacement(desk)).id];
      const ending = await Promise.all(
        Array.from({ length: 5 }, () => flightAt(desk, 'live', { campaignId, placementIds, period: { from: localIn(-1), to: at } })),
      );
      const paused = await step(desk, ending[0], 'pause');
      const reserved = await step(desk, await makeFlight(desk), 'reserve', { until: at });
      expect(Date.now()).toBeLessThan(minute.getTime());

      for (const flight of starting) {
        const live = await becomes(desk, flight, 'live', minuteOrTwo);
        expect([live.version, live.startsAt]).toEqual([3, minute.toISOString()]);
      }
      for (const flight of ending) await becomes(desk, flight, 'completed');
      const draft = await becomes(desk, reserved, 'draft');
      expect([draft.version, draft.reservedUntil]).toEqual([3, undefined]);
      await drain(desk.service, other);

      for (const { id } of starting) expect(states(await desk.told('flight.updated', id))).toEqual(['1 draft', '2 booked', '3 live']);
      for (const { campaignId: id } of starting) expect(await desk.told('campaign.started', id)).toHaveLength(1);
      expect(states(await desk.told('flight.updated', paused.id))).toEqual(['1 draft', '2 booked', '3 live', '4 paused', '5 completed']);
      for (const { id } of ending.slice(1))
        expect(states(await desk.told('flight.updated', id))).toEqual(['1 draft', '2 booked', '3 live', '4 completed']);
      expect(made(await desk.ops.get(`/campaigns/${campaignId}`))).toMatchObject({ state: 'ended', version: 3 });
      expect(await desk.told('campaign.ended', campaignId)).toHaveLength(1);
      expect(states(await desk.told('flight.updated', reserved.id))).toEqual(['1 draft', '2 reserved', '3 draft']);
    },
    minuteOrTwo + 60_000,
  );
});

describe('A flight whose time comes while the service is down', () => {
  it(
    'starts and ends when it is up again, each once',
    async () => {
      const first = await openAdDesk('due-restart');
      const at = nextMinute();
      const booked = await flightAt(first, 'booked', { period: { from: local(at), to: local(new Date(at.getTime() + 60_000)) } });
      const live = await flightAt(first, 'live', { period: { from: localIn(-1), to: local(at) } });
      await first.stop();
      const second = await openAdDesk('due-restart', first.place);
      try {
        await becomes(second, live, 'completed', minuteOrTwo);
        await becomes(second, booked, 'completed', minuteOrTwo);
        expect((await readFlight(second, booked)).version).toBe(4);
        expect(states(await second.told('flight.updated', booked.id))).toEqual(['1 draft', '2 booked', '3 live', '4 completed']);
        expect(states(await second.told('flight.updated', live.id))).toEqual(['1 draft', '2 booked', '3 live', '4 completed']);
      } finally {
        await second.stop();
      }
    },
    2 * minuteOrTwo + 60_000,
  );
});
