import fc from 'fast-check';
import type { Flight } from '../../src/domain/booking/flight.js';
import type { Sponsor } from '../../src/domain/booking/sponsor.js';
import type { Targeting } from '../../src/domain/booking/targeting.js';
import type { Creative } from '../../src/domain/creatives/creative.js';
import type { Reader } from '../../src/domain/serving/flight-rule.js';
import type { PageView } from '../../src/domain/serving/page-view.js';
import { article, at, creative, flight, sponsor, view } from './rows.js';

const few = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
const placements = ['plc_a', 'plc_b', 'plc_c'];
const sponsors = ['spn_1', 'spn_2', 'spn_3'];
const sections = ['sec_world', 'sec_sport', 'sec_rowing'];
const tags = ['tide', 'moon'];
const hours = 3_600_000;

const conditions: fc.Arbitrary<Targeting>[] = [
  few(...sections).map(sectionIds => ({ sectionIds })),
  few(...tags).map(own => ({ tags: own })),
  few('en', 'de-AT').map(locales => ({ locales })),
  few('phone' as const, 'desktop' as const).map(devices => ({ devices })),
  few('NL', 'BE').map(countries => ({ countries })),
  few(1, 5).map(weekdays => ({ weekdays })),
  fc.constant({ dayParts: [{ from: '22:00', to: '06:00' }] }),
];
/** None, or one or two conditions. */
const targeting: fc.Arbitrary<Targeting> = fc
  .array(fc.oneof(...conditions), { maxLength: 2 })
  .map(some => Object.fromEntries(some.flatMap(one => Object.entries(one))));

export const someFlight = (id: string): fc.Arbitrary<Flight> =>
  fc
    .record({
      campaignId: fc.constantFrom('cmp_1', 'cmp_2', 'cmp_3', 'cmp_4'),
      sponsorId: fc.constantFrom(...sponsors, undefined),
      state: fc.constantFrom('live' as const, 'live' as const, 'live' as const, 'paused' as const),
      placementIds: fc.subarray(placements, { minLength: 1 }),
      creativeIds: fc.constantFrom(['crv_1', 'crv_2'], ['crv_1', 'crv_2'], ['crv_2']),
      tier: fc.constantFrom('exclusive' as const, 'share-of-voice' as const, 'guaranteed' as const, 'remnant' as const, 'house' as const),
      goal: fc.constantFrom(undefined, { metric: 'impressions' as const, quantity: 10 }),
      share: fc.integer({ min: 0, max: 100 }),
      weight: fc.integer({ min: 1, max: 5 }),
      startsAt: fc.constantFrom(...[1, 1, 1, 1, -1].map(ago => new Date(at.getTime() - ago * hours))),
      targeting,
      frequencyCaps: fc.constantFrom([], [], [{ impressions: 2, hours: 1 }]),
      roadblock: fc.boolean(),
    })
    .map(over => flight(id, over));

const someSponsor = (id: string): fc.Arbitrary<Sponsor> =>
  fc
    .record({
      name: fc.constantFrom('mill', 'moor'),
      sensitiveWords: fc.constantFrom([], ['ring']),
      competitorGroups: fc.subarray(['tea', 'bank']),
      excludedSectionIds: fc.constantFrom([], [], ['sec_sport']),
      state: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'active' as const, 'archived' as const),
    })
    .map(over => sponsor(id, over));

const { content: text } = creative('crv_0');
const advertorial = (articleId: string) => ({ kind: 'sponsored-article' as const, articleId, advertiser: 'Somebody' });

const someCreative = (id: string): fc.Arbitrary<Creative> =>
  fc
    .record({
      state: fc.constantFrom('approved' as const, 'approved' as const, 'approved' as const, 'submitted' as const),
      content: fc.constantFrom(text, text, text, advertorial('art_seen'), advertorial('art_gone')),
    })
    .map(over => creative(id, over));

export const someRows = fc.record({
  flights: fc
    .integer({ min: 0, max: 9 })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => someFlight(`flt_${index}`)))),
  sponsors: fc.tuple(...sponsors.map(someSponsor)),
  creatives: fc.tuple(someCreative('crv_1'), someCreative('crv_2')),
});

const someArticle = fc.oneof(
  fc.constant(undefined),
  fc.constant('unknown' as const),
  fc
    .record({
      sensitive: fc.constantFrom([], [], ['death']),
      text: fc.constantFrom('A calm day', 'A calm day', 'The ring is gone', 'The mill is shut'),
      sponsoredBy: fc.constantFrom(undefined, undefined, 'spn_1'),
    })
    .map(article),
);

export const somePage: fc.Arbitrary<PageView> = fc
  .record({
    article: someArticle,
    sectionIds: fc.subarray(sections),
    tags: fc.subarray(tags),
    locale: fc.constantFrom('en-GB', 'de-AT', 'fr'),
    device: fc.constantFrom('phone' as const, 'tablet' as const, undefined),
    country: fc.constantFrom('NL', 'DE', undefined),
    clock: fc.record({ weekday: fc.constantFrom(1, 5), minute: fc.constantFrom(0, 720) }),
    isWithoutAds: fc.constantFrom(false, false, false, true),
  })
  .map(view);

export const someReader: fc.Arbitrary<Reader> = fc.record({
  hasConsented: fc.boolean(),
  seen: fc.constantFrom(new Map(), new Map([['flt_0', [at.getTime() / 1_000 - 60, at.getTime() / 1_000 - 90]]])),
});

export const someSlots = fc.array(fc.constantFrom(...placements), { minLength: 1, maxLength: 5 });
export const placementIds = placements;
/** Placements that are switched off; none for most. */
export const someOff = fc.constantFrom([], [], ['plc_c']);
