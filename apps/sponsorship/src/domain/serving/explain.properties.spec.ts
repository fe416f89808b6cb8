import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { someOff, somePage, someReader, someRows, someSlots } from '../../../test/serving/arbitrary-pages.js';
import { seeded } from '../../../test/serving/decide.js';
import { bookOf } from '../../../test/serving/rows.js';
import type { Sponsor } from '../booking/sponsor.js';
import type { Credits } from './credits.js';
import type { Reader } from './flight-rule.js';
import { PageDecision, type Shown, type Supply } from './page-decision.js';
import type { PageView } from './page-view.js';
import { type Rule, rules } from './rule.js';
import type { ServedFlight } from './served-flight.js';

type Outcome = Rule | 'shown';

/** Everybody with a goal may be shown but one. */
const credits: Credits = {
  refuse: ({ flight }) => (flight.id === 'flt_1' ? 'ahead-of-pace' : undefined),
  take: ({ flight }) => `lea_${flight.id}`,
  needOf: () => 1,
};

const isVisible = (articleId: string): boolean => articleId !== 'art_gone';

const asked = fc.record({ rows: someRows, page: somePage, reader: someReader, slots: someSlots, off: someOff, seed: fc.nat() });
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

/** Decides, with or without the index, and notes why each flight that was met does not stand in each place. */
function witnessed({ rows, page, reader, slots, off, seed }: Asked, isIndexed: boolean) {
  const book = bookOf(rows, isVisible);
  const supply: Supply = {
    backing: book,
    credits,
    random: seeded(seed),
    isOff: id => off.some(one => one === id),
    candidates: (id, tier, view) => (isIndexed ? book.candidates(id, tier, view) : book.allOf(id, tier)),
  };
  const outcomes = slots.map(() => new Map<ServedFlight, Outcome>());
  const shown = new PageDecision(slots, { view: page, reader }, supply, (slot, served, outcome) => {
    if (outcomes[slot]?.has(served) === false) outcomes[slot].set(served, outcome);
  }).decide();
  return { book, outcomes, shown };
}

const sorted = (texts: readonly string[]): string[] => texts.toSorted((one, other) => one.localeCompare(other));
const isBefore = (rule: Outcome, other: Rule): boolean => rule !== 'shown' && rules.indexOf(rule) < rules.indexOf(other);

describe('The reason that is told of a flight', () => {
  it('is that by which the decision left it out: what it says holds, and what is asked before it did not', () => {
    const met = new Set<Outcome>();
    fc.assert(
      fc.property(asked, question => {
        const { outcomes, shown } = witnessed(question, false);
        const told = outcomes.flatMap((ofSlot, slot) => [...ofSlot].map(([served, outcome]) => ({ slot, served, outcome, shown })));
        for (const { outcome } of told) met.add(outcome);
        expect(told.filter(one => !isTrue(question, one))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    // Every reason has been looked at: the others are told of what is not live, and by leases.
    const others = ['not-live', 'goal-reached', 'no-lease'];
    expect(rules.filter(rule => !met.has(rule) && !others.includes(rule))).toEqual([]);
  });

  it('is asked of every live flight of the placement, and it is shown exactly where it says so', () => {
    fc.assert(
      fc.property(asked, question => {
        const { book, outcomes, shown } = witnessed(question, false);
        for (const [slot, placementId] of question.slots.entries()) {
          const met = [...(outcomes[slot] ?? [])].map(([served]) => served.flight.id);
          const booked = [...book.flights].filter(({ flight }) => flight.placementIds.includes(placementId));
          expect(sorted(met)).toEqual(sorted(booked.map(({ flight }) => flight.id)));
          const stands = [...(outcomes[slot] ?? [])].flatMap(([served, outcome]) => (outcome === 'shown' ? served : []));
          expect(stands).toEqual(shown.filter(choice => choice.slot === slot).map(({ served }) => served));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same with the index, which leaves out only what its targeting excludes', () => {
    fc.assert(
      fc.property(asked, question => {
        const [all, indexed] = [witnessed(question, false), witnessed(question, true)];
        const told = all.outcomes.flatMap((ofSlot, slot) => {
          const met = new Map([...(indexed.outcomes[slot] ?? [])].map(([{ flight }, outcome]) => [flight.id, outcome]));
          return [...ofSlot].map(([{ flight }, outcome]) => ({ outcome, other: met.get(flight.id) }));
        });
        const isSame = ({ outcome, other }: { outcome: Outcome; other: Outcome | undefined }): boolean => {
          if (other === undefined) return isBefore(outcome, 'weekday');
          return isBefore(outcome, 'place-taken') ? other === outcome : !isBefore(other, 'place-taken');
        };
        expect(told.filter(one => !isSame(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('stands beside no page that breaks a rule', () => {
    fc.assert(
      fc.property(asked, question => {
        const { book, shown } = witnessed(question, true);
        const flights = [...new Set(shown.map(({ served }) => served.flight))];
        expect(new Set(flights.map(({ campaignId }) => campaignId)).size).toBe(flights.length);
        const sponsors = flights.flatMap(({ sponsorId }) => book.sponsor(sponsorId ?? '')?.sponsor ?? []);
        const isRival = (one: Sponsor, other: Sponsor): boolean =>
          one.id !== other.id && one.competitorGroups.some(group => other.competitorGroups.includes(group));
        expect(sponsors.filter(one => sponsors.some(other => isRival(one, other)))).toEqual([]);
        for (const flight of flights) {
          const places = shown.flatMap(({ slot, served }) => (served.flight === flight ? (question.slots[slot] ?? []) : []));
          const all = flight.placementIds.filter(id => question.slots.includes(id) && !question.off.some(one => one === id));
          expect(sorted(places)).toEqual(flight.roadblock ? sorted(all) : [places[0]]);
        }
        for (const { served, leaseId } of shown) expect(leaseId).toBe(served.flight.goal && `lea_${served.flight.id}`);
      }),
      { numRuns: 300 },
    );
  });
});

interface Told {
  readonly slot: number;
  readonly served: ServedFlight;
  readonly outcome: Outcome;
  readonly shown: readonly Shown[];
}

/** Asked again, in plain words, of the rows themselves. */
function isTrue({ rows, page, reader, slots: all, off }: Asked, { slot, served: { flight }, outcome, shown }: Told): boolean {
  const isOn = (id: string): boolean => !off.some(one => one === id);
  if (!isOn(all[slot] ?? '')) return outcome === 'placement-off';
  const slots = all.filter(isOn);
  const sponsor = rows.sponsors.find(({ id }) => id === flight.sponsorId);
  const places = flight.roadblock ? new Set(slots.filter(id => flight.placementIds.includes(id))).size : 1;
  const approved = rows.creatives.filter(one => one.state === 'approved' && flight.creativeIds.includes(one.id));
  const canShow = approved.some(({ content }) => content.kind !== 'sponsored-article' || isVisible(content.articleId));
  const own = plainRule({ flight, sponsor, isApproved: approved.length > 0, canShow }, page, reader, places);
  if (own || isBefore(outcome, 'place-taken')) return outcome === own;
  const here = shown.find(choice => choice.slot === slot)?.served.flight;
  const flights = shown.map(({ served }) => served.flight);
  const others = [
    ...flights.filter(other => other !== flight).map(other => other.sponsorId),
    page.article === 'unknown' ? undefined : page.article?.sponsoredBy,
  ];
  const isRival = ({ id, competitorGroups }: Sponsor): boolean =>
    id !== sponsor?.id && others.includes(id) && competitorGroups.some(group => sponsor?.competitorGroups.includes(group));
  const holds: Partial<Record<Outcome, boolean>> = {
    shown: here === flight,
    'place-taken': here !== undefined,
    'not-drawn': here !== flight && here?.tier === flight.tier,
    'share-not-drawn': here !== flight && flight.tier === 'share-of-voice',
    'campaign-on-page': flights.some(({ campaignId }) => campaignId === flight.campaignId),
    'competitor-on-page': rows.sponsors.some(isRival),
    roadblock: flight.roadblock && slots.length > 1,
    'ahead-of-pace': flight.goal !== undefined && flight.id === 'flt_1',
  };
  return holds[outcome] ?? false;
}

type Plain = Pick<ServedFlight, 'flight'> & {
  readonly sponsor: Sponsor | undefined;
  readonly isApproved: boolean;
  readonly canShow: boolean;
};

function plainRule({ flight, sponsor, isApproved, canShow }: Plain, page: PageView, reader: Reader, places: number): Rule | undefined {
  const { targeting: wants } = flight;
  const { article } = page;
  const any = <T>(wanted: readonly T[] | undefined, has: (value: T) => boolean): boolean => !wanted || wanted.some(has);
  const conditions: [Rule, boolean][] = [
    ['not-now', flight.startsAt <= page.at],
    ['sponsor-archived', sponsor?.state !== 'archived'],
    ['no-approved-creative', isApproved],
    ['sponsored-article-gone', canShow],
    ['ads-off', !sponsor || !page.isWithoutAds],
    ['article-unknown', !sponsor || article !== 'unknown'],
    ['sensitive-article', !sponsor || article === 'unknown' || !article?.sensitive.length],
    [
      'names-sponsor',
      !sponsor ||
        article === 'unknown' ||
        article?.sponsoredBy === sponsor.id ||
        ![sponsor.name, ...sponsor.sensitiveWords].some(word => article?.text.includes(` ${word} `)),
    ],
    ['section-refused', !sponsor?.excludedSectionIds.some(id => page.sectionIds.includes(id))],
    ['section', any(wants.sectionIds, id => page.sectionIds.includes(id))],
    ['tag', any(wants.tags, tag => page.tags.includes(tag))],
    ['locale', any(wants.locales, locale => page.locale.startsWith(locale))],
    ['device', any(wants.devices, device => page.device === device)],
    ['country', any(wants.countries, country => page.country === country)],
    ['weekday', any(wants.weekdays, day => page.clock.weekday === day)],
    ['day-part', any(wants.dayParts, () => page.clock.minute >= 22 * 60 || page.clock.minute < 6 * 60)],
    ['no-consent', flight.frequencyCaps.length === 0 || reader.hasConsented],
    ['frequency-cap', flight.frequencyCaps.length === 0 || (reader.seen.get(flight.id)?.length ?? 0) + places <= 2],
  ];
  return conditions.find(([, holds]) => !holds)?.[0];
}
