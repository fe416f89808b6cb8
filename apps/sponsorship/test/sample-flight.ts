import type { FlightState } from '#contracts';
import type { At } from '../src/domain/booking/change-flight-state.js';
import { book, cancel, complete, pause, reserve, start } from '../src/domain/booking/change-flight-state.js';
import { draftFlight } from '../src/domain/booking/edit-flight.js';
import type { Flight, FlightFields } from '../src/domain/booking/flight.js';
import type { Campaign } from '../src/domain/booking/campaign.js';
import type { Placement } from '../src/domain/booking/placement.js';
import { IanaPaperZone } from '../src/iana-paper-zone.js';

export const zone = new IanaPaperZone('Europe/Amsterdam');
export const campaign: Campaign = {
  id: 'cmp_1',
  version: 1,
  sponsorId: 'spn_1',
  name: 'Porridge season',
  state: 'planned',
  reports: 'final',
};
export const before: At = { now: new Date('2029-12-01T12:00:00Z'), by: 'usr_manager' };

export function fieldsOf(over: Partial<FlightFields> = {}): FlightFields {
  const period = over.period ?? { from: '2030-01-01T00:00', to: '2030-02-01T00:00' };
  return {
    name: 'Mornings',
    placementIds: ['plc_1'],
    creativeIds: [],
    tier: 'guaranteed',
    ...((over.tier ?? 'guaranteed') === 'guaranteed' && { goal: { metric: 'impressions', quantity: 31_000 } }),
    ...(over.tier === 'share-of-voice' && { share: 40 }),
    weight: 1,
    pacing: 'even',
    startsAt: zone.resolve(period.from),
    endsAt: zone.resolve(period.to),
    targeting: {},
    frequencyCaps: [],
    roadblock: false,
    pricing: { model: 'cpm', rate: 1_250, currency: 'EUR' },
    ...over,
    period,
  };
}

let flights = 0;
export const sampleFlight = (over: Partial<FlightFields> = {}): Flight =>
  draftFlight(`flt_${(flights += 1)}`, campaign, fieldsOf(over), zone);

export const samplePlacement = (over: Partial<Placement> = {}): Placement => ({
  id: 'plc_1',
  version: 1,
  name: 'Above the story',
  slot: 'article-top',
  state: 'on',
  sizes: [{ minViewport: 0, width: 320, height: 100 }],
  labels: [{ locale: 'en', text: 'Advertisement' }],
  ...over,
});

/** A flight, brought to a state by the shortest way. */
export function flightIn(state: FlightState, draft: Flight = sampleFlight()): Flight {
  switch (state) {
    case 'draft':
      return draft;
    case 'reserved':
      return reserve(draft, before, undefined);
    case 'booked':
      return book(draft, before);
    case 'live':
      return start(flightIn('booked', draft), before);
    case 'paused':
      return pause(flightIn('live', draft), before);
    case 'completed':
      return complete(flightIn('live', draft), before);
    case 'cancelled':
      break;
  }
  return cancel(draft, before);
}
