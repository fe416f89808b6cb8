import type { FlightTier } from '#contracts';
import type { Flight } from '../../apps/sponsorship/src/domain/booking/flight.js';
import type { Placement } from '../../apps/sponsorship/src/domain/booking/placement.js';
import type { Sponsor } from '../../apps/sponsorship/src/domain/booking/sponsor.js';
import type { Targeting } from '../../apps/sponsorship/src/domain/booking/targeting.js';
import type { Creative } from '../../apps/sponsorship/src/domain/creatives/creative.js';

/** What a busy paper has booked: of a hundred flights so many of each tier, most of them for some sections, tags or countries. */
const tiers: readonly [FlightTier, number][] = [
  ['exclusive', 2],
  ['share-of-voice', 10],
  ['guaranteed', 48],
  ['remnant', 30],
  ['house', 10],
];
const [sections, tags, countries, placements] = [40, 200, 20, 16];
const dayMs = 86_400_000;

export interface Booked {
  readonly flights: readonly Flight[];
  readonly sponsors: readonly Sponsor[];
  readonly creatives: readonly Creative[];
  readonly placements: readonly Placement[];
}

/** The same each time. */
export function manyFlights(count: number): Booked {
  const [sponsors, creatives] = [Math.ceil(count / 5), Math.ceil(count / 2)];
  return {
    flights: list(count, index => flight(index, sponsors, creatives)),
    sponsors: list(sponsors, sponsor),
    creatives: list(creatives, creative),
    placements: list(placements, placement),
  };
}

const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

function flight(index: number, sponsors: number, creatives: number): Flight {
  const tier = tierOf(index);
  return {
    id: `flt_${index}`,
    version: 1,
    campaignId: `cmp_${Math.floor(index / 2)}`,
    ...(tier !== 'house' && { sponsorId: `spn_${index % sponsors}` }),
    name: `Flight ${index}`,
    state: 'live',
    placementIds: [...new Set([index, index * 7 + 3])].map(place => `plc_${place % placements}`),
    creativeIds: [index, index + 1].map(place => `crv_${place % creatives}`),
    tier,
    ...(tier === 'guaranteed' && { goal: { metric: 'impressions' as const, quantity: 10_000_000 } }),
    ...(tier === 'share-of-voice' && { share: 5 }),
    weight: 1 + (index % 5),
    pacing: 'as-fast-as-possible',
    period: { from: '2020-01-01T00:00', to: '2090-01-01T00:00' },
    startsAt: new Date(Date.now() - dayMs),
    endsAt: new Date(Date.now() + 30 * dayMs),
    targeting: tier === 'exclusive' ? { tags: [`tag-${index % tags}`] } : targeting(index),
    frequencyCaps: index % 10 === 0 ? [{ impressions: 3, hours: 24 }] : [],
    roadblock: index % 50 === 1,
  };
}

function tierOf(index: number): FlightTier {
  let place = (index * 37) % 100;
  return tiers.find(([, share]) => (place -= share) < 0)?.[0] ?? 'remnant';
}

function targeting(index: number): Targeting {
  const kind = (index * 13) % 20;
  if (kind < 10) return { sectionIds: [`sec_${index % sections}`, `sec_${(index + 1) % sections}`] };
  if (kind < 14) return { tags: [`tag-${index % tags}`], devices: ['phone', 'desktop'] };
  return kind < 17 ? { countries: [`N${String.fromCharCode(65 + (index % countries))}`] } : {};
}

const sponsor = (index: number): Sponsor => ({
  id: `spn_${index}`,
  version: 1,
  name: `Sponsor ${index}`,
  link: 'https://sponsor.example/',
  sensitiveWords: [`sponsor ${index}`, `brand${index}`, 'scandal'],
  competitorGroups: index % 3 === 0 ? [`group-${index % 30}`] : [],
  excludedSectionIds: index % 10 === 0 ? ['sec_1'] : [],
  state: 'active',
});

const creative = (index: number): Creative => ({
  id: `crv_${index}`,
  version: 1,
  name: `Creative ${index}`,
  state: 'approved',
  political: false,
  review: { writtenBy: [] },
  content: { kind: 'text', headline: `Good things, number ${index}`, text: 'And more of them', advertiser: 'Somebody' },
  link: `https://sponsor.example/${index}`,
});

const placement = (index: number): Placement => ({
  id: `plc_${index}`,
  version: 1,
  name: `Placement ${index}`,
  slot: 'article-body',
  state: 'on',
  sizes: [{ minViewport: 0, width: 300, height: 250 }],
  labels: [{ locale: 'en', text: 'Advertisement' }],
});
