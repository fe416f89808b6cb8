import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '#persistence';
import type { Campaign } from '../../src/domain/booking/campaign.js';
import type { Flight } from '../../src/domain/booking/flight.js';
import type { Placement } from '../../src/domain/booking/placement.js';
import type { Sponsor } from '../../src/domain/booking/sponsor.js';
import type { Creative } from '../../src/domain/creatives/creative.js';
import type { Decision } from '../../src/domain/serving/decision.js';
import { CampaignsStore } from '../../src/store/campaigns.store.js';
import { CreativesStore } from '../../src/store/creatives.store.js';
import { FlightsStore } from '../../src/store/flights.store.js';
import { PlacementsStore } from '../../src/store/placements.store.js';
import { SponsorsStore } from '../../src/store/sponsors.store.js';

export const destination = 'https://harbour.example/boats?from=paper';
export const sponsorLink = 'https://harbour.example/';

/** A sponsor with a campaign, and what decisions about it have in common. */
export interface Booked {
  readonly decision: Omit<Decision, 'id' | 'at'>;
  readonly sponsor: Sponsor;
  readonly campaign: (over?: Partial<Campaign>) => Promise<Campaign>;
  readonly flight: (over?: Partial<Flight>) => Promise<Flight>;
  readonly creative: (over?: Partial<Creative>) => Promise<Creative>;
}

export async function booked(app: INestApplicationContext): Promise<Booked> {
  const sponsor = aSponsor();
  await app.get(SponsorsStore).insert(sponsor);
  const placement = aPlacement();
  await app.get(PlacementsStore).insert(placement);
  const kept = async <T>(store: { insert(state: T): Promise<void> }, state: T): Promise<T> => {
    await store.insert(state);
    return state;
  };
  const campaign = (over: Partial<Campaign> = {}) => kept(app.get(CampaignsStore), { ...aCampaign(sponsor.id), id: newId('cmp'), ...over });
  const creative = (over: Partial<Creative> = {}) => kept(app.get(CreativesStore), { ...aCreative(sponsor.id), id: newId('crv'), ...over });
  const [ordered, shown] = [await campaign(), await creative()];
  const flight = (over: Partial<Flight> = {}) =>
    kept(app.get(FlightsStore), { ...aFlight(ordered.id, placement.id, shown.id), id: newId('flt'), ...over });
  const { id: flightId } = await flight();
  const decision = { flightId, campaignId: ordered.id, sponsorId: sponsor.id, creativeId: shown.id, placementId: placement.id };
  return { decision: { ...decision, sectionId: 'sec_town', country: 'NL', device: 'phone' }, sponsor, campaign, flight, creative };
}

const aSponsor = (): Sponsor => ({
  id: newId('spn'),
  version: 1,
  name: 'Harbour Boats',
  link: sponsorLink,
  sensitiveWords: [],
  competitorGroups: [],
  excludedSectionIds: [],
  state: 'active',
});

const aPlacement = (): Placement => ({
  id: newId('plc'),
  version: 1,
  name: 'Under the text',
  slot: 'article-foot',
  state: 'on',
  sizes: [{ minViewport: 0, width: 300, height: 250 }],
  labels: [{ locale: 'en', text: 'Advertisement' }],
});

const aCampaign = (sponsorId: string): Campaign => ({
  id: '',
  version: 1,
  sponsorId,
  name: '=Boats for "spring"; +more',
  state: 'running',
  reports: 'weekly',
});

const aCreative = (sponsorId: string): Creative => ({
  id: '',
  version: 1,
  sponsorId,
  name: 'A boat',
  state: 'approved',
  political: false,
  review: { writtenBy: [] },
  content: { kind: 'text', headline: 'Boats', advertiser: 'Harbour Boats' },
  link: destination,
});

const aFlight = (campaignId: string, placementId: string, creativeId: string): Flight => ({
  id: '',
  version: 1,
  campaignId,
  name: 'Spring',
  state: 'live',
  placementIds: [placementId],
  creativeIds: [creativeId],
  tier: 'remnant',
  weight: 1,
  pacing: 'even',
  period: { from: '2026-01-01T00:00', to: '2036-01-01T00:00' },
  startsAt: new Date('2026-01-01T00:00:00Z'),
  endsAt: new Date('2036-01-01T00:00:00Z'),
  targeting: {},
  frequencyCaps: [],
  roadblock: false,
});
