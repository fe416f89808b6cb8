import type { Flight } from '../../src/domain/booking/flight.js';
import type { Placement } from '../../src/domain/booking/placement.js';
import type { Sponsor } from '../../src/domain/booking/sponsor.js';
import type { Creative } from '../../src/domain/creatives/creative.js';
import { Book } from '../../src/domain/serving/book.js';
import type { Reader } from '../../src/domain/serving/flight-rule.js';
import { foldText } from '../../src/domain/serving/fold-text.js';
import type { KnownArticle } from '../../src/domain/serving/known-article.js';
import type { PageView } from '../../src/domain/serving/page-view.js';

export const at = new Date('2026-11-27T12:00:00Z');

export const placement = (id: string, over: Partial<Placement> = {}): Placement => ({
  id,
  version: 1,
  name: id,
  slot: 'article-top',
  state: 'on',
  sizes: [{ minViewport: 0, width: 300, height: 250 }],
  labels: [{ locale: 'en', text: 'Advertisement' }],
  ...over,
});

export const sponsor = (id: string, over: Partial<Sponsor> = {}): Sponsor => ({
  id,
  version: 1,
  name: id,
  link: 'https://sponsor.example/',
  sensitiveWords: [],
  competitorGroups: [],
  excludedSectionIds: [],
  state: 'active',
  ...over,
});

export const creative = (id: string, over: Partial<Creative> = {}): Creative => ({
  id,
  version: 1,
  name: id,
  state: 'approved',
  political: false,
  review: { writtenBy: [] },
  content: { kind: 'text', headline: 'Good things', advertiser: 'Somebody' },
  link: 'https://sponsor.example/good',
  ...over,
});

/** Live, of a campaign and a sponsor of its own, for everybody. */
export const flight = (id: string, over: Partial<Flight> = {}): Flight => ({
  id,
  version: 1,
  campaignId: id.replace('flt', 'cmp'),
  sponsorId: id.replace('flt', 'spn'),
  name: id,
  state: 'live',
  placementIds: ['plc_a'],
  creativeIds: ['crv_1'],
  tier: 'remnant',
  weight: 1,
  pacing: 'even',
  period: { from: '2026-11-01T00:00', to: '2026-12-01T00:00' },
  startsAt: new Date('2026-11-01T00:00:00Z'),
  endsAt: new Date('2026-12-01T00:00:00Z'),
  targeting: {},
  frequencyCaps: [],
  roadblock: false,
  ...over,
});

export const view = (over: Partial<PageView> = {}): PageView => ({
  at,
  clock: { weekday: 5, minute: 12 * 60 },
  article: undefined,
  sectionIds: [],
  tags: [],
  locale: 'en-GB',
  isWithoutAds: false,
  ...over,
});

export const article = (over: Partial<Omit<KnownArticle, 'text'>> & { text?: string } = {}): KnownArticle => ({
  id: 'art_1',
  path: '/world/a',
  sectionIds: [],
  tags: [],
  sensitive: [],
  ...over,
  text: foldText(over.text ?? ''),
});

export const stranger: Reader = { hasConsented: false, seen: new Map() };

export interface Rows {
  readonly flights: readonly Flight[];
  readonly sponsors?: readonly Sponsor[];
  readonly creatives?: readonly Creative[];
}

/** Sponsors that are not given are as plain as can be. */
export function bookOf(
  { flights, sponsors = [], creatives = [creative('crv_1')] }: Rows,
  isVisible?: (articleId: string) => boolean,
): Book {
  const book = new Book(isVisible);
  const named = new Set(sponsors.map(({ id }) => id));
  const others = flights.flatMap(({ sponsorId }) => (sponsorId === undefined || named.has(sponsorId) ? [] : sponsor(sponsorId)));
  for (const row of [...others, ...sponsors]) book.put('sponsors', row.id, row);
  for (const row of creatives) book.put('creatives', row.id, row);
  for (const row of flights) book.put('flights', row.id, row);
  return book;
}
