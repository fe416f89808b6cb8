import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, date, integer, property, uniqueArray } from 'fast-check';
import { anEntry, aStrip } from '../../../test/fixtures/sponsors.js';
import { localDate } from '../text/dates.js';
import { nextChangeOf, stripAt } from './sponsors-strip.js';

const paper = { timeZone: 'Europe/Berlin', locale: 'sv-SE' };
const at = (instant: string) => new Date(instant);
const ofTier = (strip: ReturnType<typeof aStrip>, tier: string, when: Date) =>
  stripAt(strip, when, paper)
    ?.tiers.find(one => one.tier === tier)
    ?.entries.map(({ id }) => id) ?? [];
const names = (count: number) => Array.from({ length: count }, (_, index) => `s${String(index).padStart(2, '0')}`);

describe('who stands in a strip', () => {
  const strip = aStrip([
    anEntry('title', { tier: 'title', startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }),
    anEntry('next', { tier: 'title', startsAt: '2026-12-01T00:00:00Z' }),
  ]);

  it.each([
    ['2026-10-31T23:59:59.999Z', []],
    ['2026-11-01T00:00:00.000Z', ['title']],
    ['2026-11-30T23:59:59.999Z', ['title']],
    ['2026-12-01T00:00:00.000Z', ['next']],
  ])('at %s: from its start on, and at its end no more', (instant, expected) => {
    expect(ofTier(strip, 'title', at(instant))).toEqual(expected);
  });

  it('is nobody where nobody stands, and where the strip is off', () => {
    expect(stripAt(strip, at('2026-10-01T00:00:00Z'), paper)).toBeUndefined();
    expect(stripAt({ ...strip, state: 'off' }, at('2026-11-02T00:00:00Z'), paper)).toBeUndefined();
    expect(nextChangeOf({ ...strip, state: 'off' }, at('2026-11-02T00:00:00Z'))).toBe(Infinity);
  });

  it('stays the same until the next change that it tells, and is another then', () => {
    const instants = date({ min: at('2026-01-01T00:00:00Z'), max: at('2026-01-20T00:00:00Z'), noInvalidDate: true });
    const two = uniqueArray(instants, { minLength: 2, maxLength: 2, selector: Number });
    assert(
      property(uniqueArray(two, { minLength: 1, maxLength: 6 }), instants, (periods, now) => {
        const several = aStrip(
          periods.map((period, index) => {
            const [starts, ends] = period.toSorted((one, other) => Number(one) - Number(other));
            return anEntry(`e${index}`, { startsAt: starts!.toISOString(), endsAt: ends!.toISOString(), tier: 'title' });
          }),
        );
        const shown = (when: number) => ofTier(several, 'title', new Date(when)).join();
        const next = Math.min(nextChangeOf(several, now), Date.UTC(2030, 0));
        expect(next).toBeGreaterThan(now.getTime());
        expect(shown(next - 1)).toBe(shown(now.getTime()));
      }),
    );
  });
});

describe('the order within a tier', () => {
  const when = at('2026-11-23T10:00:00Z');

  it('is tier after tier as the strip says, and by position where it is fixed', () => {
    const strip = aStrip(
      [
        anEntry('b', { tier: 'title', position: 1 }),
        anEntry('a', { tier: 'title', position: 2 }),
        anEntry('c', { tier: 'title', position: 1 }),
        anEntry('d', { tier: 'associate' }),
      ],
      {
        tiers: [
          { tier: 'associate', order: 'fixed' },
          { tier: 'title', order: 'fixed' },
        ],
      },
    );
    expect(stripAt(strip, when, paper)?.tiers.map(({ tier }) => tier)).toEqual(['associate', 'title']);
    expect(ofTier(strip, 'title', when)).toEqual(['b', 'c', 'a']);
  });

  it('is by name as no language has it of its own, also in a paper of Sweden', () => {
    const named = ['Zwirn', 'Öhring', 'ofen', 'Ade', 'Åland', 'Cz', 'Ch'].map((name, index) =>
      anEntry(`e${index}`, { name, tier: 'associate' }),
    );
    const shown = stripAt(aStrip(named), when, paper)?.tiers[0]?.entries.map(({ name }) => name);
    expect(shown).toEqual(['Ade', 'Åland', 'Ch', 'Cz', 'ofen', 'Öhring', 'Zwirn']);
  });

  it('begins one further each day of the paper, and turns at its midnight', () => {
    const strip = aStrip(names(3).map((id, position) => anEntry(id, { position })));
    const first = (instant: string) => ofTier(strip, 'supporter', at(instant))[0];
    // 2026-11-23 is day 20,780 since 1970-01-01, and 20,780 mod 3 is 2.
    expect(['2026-11-22T22:59:59Z', '2026-11-22T23:00:00Z', '2026-11-23T22:59:59Z', '2026-11-23T23:00:00Z'].map(first)).toEqual([
      's01',
      's02',
      's02',
      's00',
    ]);
  });

  it('is equal exposure: over as many days as there are sponsors each stands once at each place, also over the change of the clocks', () => {
    assert(
      property(
        integer({ min: 1, max: 12 }),
        integer({ min: 0, max: 3_000 }),
        constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'),
        (count, firstDay, timeZone) => {
          const zoned = { ...paper, timeZone };
          const strip = aStrip(names(count).map((id, position) => anEntry(id, { position, startsAt: '2000-01-01T00:00:00Z' })));
          const noon = (day: number) => new Date(Date.UTC(2020, 0, 1 + firstDay + day, 12));
          const days = Array.from({ length: count }, (_, day) => noon(day));
          if (new Set(days.map(day => localDate(day, zoned))).size < count) return;
          const orders = days.map(day => stripAt(strip, day, zoned)!.tiers[0]!.entries.map(({ id }) => id));
          for (let place = 0; place < count; place += 1) expect(new Set(orders.map(order => order[place]))).toEqual(new Set(names(count)));
        },
      ),
    );
  });

  it('gives each of five a fifth of the days of a month at the first place, to within one', () => {
    const strip = aStrip(names(5).map((id, position) => anEntry(id, { position })));
    const firsts = new Map<string, number>();
    for (let day = 1; day <= 31; day += 1) {
      const [first = ''] = ofTier(strip, 'supporter', new Date(Date.UTC(2026, 2, day, 12)));
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect([...firsts.values()].toSorted((one, other) => one - other)).toEqual([6, 6, 6, 6, 7]);
  });
});
