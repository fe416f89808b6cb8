import type { FlightState } from '#contracts';
import { made, type Sample } from '#testing';
import type { AdDesk } from '../ad-desk.js';
import { about, lists } from '../samples.js';
import { flightAt, makeCampaign, makePlacement, makeSponsor, nextYears, putCreative } from './booked.js';
import { logo, logoForm } from './logo.js';

const sponsor = {
  name: 'Haverleigh Oats',
  link: 'https://haverleigh-oats.example/',
  label: 'Breakfast is by',
  sensitiveWords: ['recall'],
  competitorGroups: ['cereals'],
  excludedSectionIds: ['sec_1'],
  billingReference: 'HO-2026',
};
const targeting = {
  sectionIds: ['sec_1'],
  tags: ['breakfast'],
  locales: ['en-GB'],
  devices: ['phone'],
  countries: ['NL'],
  dayParts: [{ from: '05:00', to: '11:00' }],
  weekdays: [1, 2, 3],
};
const terms = {
  name: 'Mornings',
  tier: 'guaranteed',
  goal: { metric: 'impressions', quantity: 7_000 },
  weight: 2,
  pacing: 'as-fast-as-possible',
  period: nextYears,
  targeting,
  frequencyCaps: [{ impressions: 3, hours: 24 }],
  roadblock: false,
  pricing: { model: 'cpm', rate: 1_250, currency: 'EUR' },
};
const overbook = 'The sponsor knows that it may fall short';
const alsoBad = { from: ['2040-13-01', '2040-02-30', '1999-12-31', '2040-01-01T00:00'], to: ['tomorrow', '2100-01-01'] };

/** Sponsors, campaigns, placements, flights, and what is left to sell. */
export async function bookingRequests(desk: AdDesk): Promise<Record<string, Sample>> {
  return { ...(await ofSponsors(desk)), ...(await ofCampaigns(desk)), ...(await ofPlacements(desk)), ...(await ofFlights(desk)) };
}

async function ofSponsors(desk: AdDesk): Promise<Record<string, Sample>> {
  const file = await logo(200, 100);
  const { id } = await makeSponsor(desk);
  const withLogo = made(await desk.manager.post(`/sponsors/${id}/logo`, logoForm({ file }), { version: 1 }));
  const parts = [
    { name: 'alt', content: 'Haverleigh Oats' },
    { name: 'page', content: 'light' },
    { name: 'file', filename: 'logo.png', content: file },
  ];
  return {
    'Sponsors.list': lists,
    'Sponsors.create': { body: sponsor },
    'Sponsors.read': about(await makeSponsor(desk)),
    'Sponsors.edit': { ...about(await makeSponsor(desk)), body: { ...sponsor, state: 'archived' } },
    'SponsorLogo.upload': {
      ...about(await makeSponsor(desk)),
      form: parts,
      alsoBad: { alt: ['', ' ', '\u0000'], page: ['', 'both', 'LIGHT'] },
    },
    'SponsorLogo.remove': about(withLogo),
  };
}

async function ofCampaigns(desk: AdDesk): Promise<Record<string, Sample>> {
  return {
    'Campaigns.list': lists,
    'Campaigns.create': { body: { sponsorId: (await makeSponsor(desk)).id, name: 'Porridge season', reports: 'weekly' } },
    'Campaigns.read': about(await makeCampaign(desk)),
    'Campaigns.edit': { ...about(await makeCampaign(desk)), body: { name: 'Oat season', reports: 'weekly' } },
    'Campaigns.cancel': { ...about(await makeCampaign(desk)), body: { reason: 'Withdrawn' } },
  };
}

async function ofPlacements(desk: AdDesk): Promise<Record<string, Sample>> {
  const placement = {
    name: 'Above the story',
    state: 'on',
    sizes: [{ minViewport: 0, width: 320, height: 100 }],
    labels: [{ locale: 'en', text: 'Advertisement' }],
    houseCreativeId: (await putCreative(desk)).id,
    dailyCapacity: 40_000,
  };
  return {
    'Placements.list': lists,
    'Placements.create': { body: { ...placement, slot: 'section-top' } },
    'Placements.read': about(await makePlacement(desk)),
    'Placements.edit': { ...about(await makePlacement(desk)), body: { ...placement, slot: 'section-list' } },
  };
}

async function ofFlights(desk: AdDesk): Promise<Record<string, Sample>> {
  const [creativeIds, placementIds] = [[(await putCreative(desk)).id], [(await makePlacement(desk)).id]];
  const at = async (state: Exclude<FlightState, 'completed'>): Promise<Sample> => about(await flightAt(desk, state));
  const input = { ...terms, placementIds, creativeIds };
  const reason = { reason: 'Asked for by the sponsor' };
  return {
    'Flights.list': lists,
    'Flights.create': { body: { ...input, campaignId: (await makeCampaign(desk)).id } },
    'Flights.read': await at('draft'),
    'Flights.edit': { ...(await at('booked')), body: { ...input, overbook } },
    'FlightStates.reserve': { ...(await at('draft')), body: { until: '2040-01-01T18:00', overbook } },
    'FlightStates.book': { ...(await at('reserved')), body: { overbook } },
    'FlightStates.pause': { ...(await at('live')), body: reason },
    'FlightStates.resume': { ...(await at('paused')), body: reason },
    'FlightStates.cancel': { ...(await at('booked')), body: reason },
    'Availability.calendar': { alsoBad },
    'Availability.ofFlight': { params: (await at('draft')).params },
    'Availability.ofDraft': { body: { placementIds, tier: terms.tier, goal: terms.goal, period: nextYears, targeting } },
  };
}
