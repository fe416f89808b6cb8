import type { FlightState } from '#contracts';
import { newId } from '#persistence';
import { eventually, type Json, made } from '#testing';
import type { Creative } from '../../src/domain/creatives/creative.js';
import { CreativesStore } from '../../src/store/creatives.store.js';
import { type AdDesk, localIn } from '../ad-desk.js';

/** What was told of an aggregate, as `3 live`. */
export const statesOf = (told: readonly Json[]): string[] => told.map(({ version, state }) => `${version} ${state}`);

let number = 0;

export const makeSponsor = async ({ manager }: AdDesk, over: object = {}): Promise<Json> =>
  made(await manager.post('/sponsors', { name: `Sponsor ${(number += 1)}`, link: 'https://sponsor.example/', ...over }));

export async function makeCampaign(desk: AdDesk, over: object = {}): Promise<Json> {
  const sponsorId = (await makeSponsor(desk)).id;
  return made(await desk.manager.post('/campaigns', { sponsorId, name: `Campaign ${(number += 1)}`, ...over }));
}

/** Off, where nothing else is said: each slot has one that is on. */
export const makePlacement = async ({ manager }: AdDesk, over: object = {}): Promise<Json> =>
  made(
    await manager.post('/placements', {
      name: `Placement ${(number += 1)}`,
      slot: 'article-top',
      state: 'off',
      sizes: [{ minViewport: 0, width: 320, height: 100 }],
      labels: [{ locale: 'en', text: 'Advertisement' }],
      ...over,
    }),
  );

/** A creative as it is after its review. */
export async function putCreative({ service }: AdDesk, over: Partial<Creative> = {}): Promise<Creative> {
  const content = { kind: 'text', headline: 'Oats', advertiser: 'Haverleigh' } as const;
  const reviewed = { version: 3, state: 'approved', review: { writtenBy: [] }, political: false } as const;
  const creative: Creative = { id: newId('crv'), name: 'Oats', ...reviewed, content, ...over };
  await service.app.get(CreativesStore, { strict: false }).insert(creative);
  return creative;
}

/** From yesterday for a year, so that it is live once it is booked. */
export const running = { from: localIn(-1), to: localIn(364) };
export const nextYears = { from: '2040-01-02T00:00', to: '2040-01-09T00:00' };

export async function flightInput(desk: AdDesk, over: object = {}): Promise<Json> {
  const ids = 'campaignId' in over && 'placementIds' in over ? {} : await somewhere(desk);
  const goal = 'tier' in over ? {} : { goal: { metric: 'impressions', quantity: 7_000 } };
  return { ...ids, name: `Flight ${(number += 1)}`, tier: 'guaranteed', ...goal, period: nextYears, ...over };
}

const somewhere = async (desk: AdDesk): Promise<Json> => ({
  campaignId: (await makeCampaign(desk)).id,
  placementIds: [(await makePlacement(desk)).id],
});

export const makeFlight = async (desk: AdDesk, over: object = {}): Promise<Json> =>
  made(await desk.manager.post('/flights', await flightInput(desk, over)));

/** One step of a flight by its action's name; answers the flight as it then is. */
export const step = async ({ manager }: AdDesk, { id, version }: Json, action: string, body: object = {}): Promise<Json> =>
  made(await manager.post(`/flights/${id}/${action}`, body, { version }));

export const readFlight = async ({ manager }: AdDesk, { id }: Json): Promise<Json> => made(await manager.get(`/flights/${id}`));

export const becomes = (desk: AdDesk, flight: Json, state: FlightState, withinMs = 10_000): Promise<Json> =>
  eventually(
    async () => {
      const now = await readFlight(desk, flight);
      if (now.state !== state) throw new Error(`${flight.id} is ${now.state}, not ${state}`);
      return now;
    },
    { withinMs },
  );

/** What is planned until then is due at once, as for a process whose clock is behind the database's: nobody waits for a minute to be full. */
export async function comes({ connection }: AdDesk, instant: Date): Promise<void> {
  await connection.collection('dueWork').updateMany({ dueAt: { $lte: instant } }, [{ $set: { nextTryAt: '$$NOW' } }]);
}

/** A flight, brought to a state by the shortest way. */
export async function flightAt(desk: AdDesk, state: Exclude<FlightState, 'completed'>, over: object = {}): Promise<Json> {
  switch (state) {
    case 'draft':
      return makeFlight(desk, over);
    case 'reserved':
      return step(desk, await makeFlight(desk, over), 'reserve');
    case 'booked':
      return step(desk, await makeFlight(desk, over), 'book');
    case 'live':
      return becomes(desk, await step(desk, await makeFlight(desk, { period: running, ...over }), 'book'), 'live');
    case 'paused':
      return step(desk, await flightAt(desk, 'live', over), 'pause');
    case 'cancelled':
      break;
  }
  return step(desk, await makeFlight(desk, over), 'cancel');
}
