import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateAfter } from '../paper-days.js';
import { type Ordered, standInOrder } from './stand-in-order.js';

const entry = (id: string, position = 0, name = id): Ordered => ({ id, name, position });
const ids = (entries: readonly Ordered[]): string => entries.map(({ id }) => id).join(' ');

describe('The order of a tier', () => {
  const entries = [entry('d', 2, 'élan'), entry('b', 1, 'Zest'), entry('c', 1, 'apple'), entry('a', 3, 'Elan')];

  it('is by position and then by id, where it is fixed', () => {
    expect(ids(standInOrder(entries, 'fixed', '2026-11-28'))).toBe('b c d a');
  });

  it('is by name without regard to case or accents, and then by id', () => {
    expect(ids(standInOrder(entries, 'alphabetical', '2026-11-28'))).toBe('c a d b');
  });

  it('is by name as no language has it of its own: the same on every page, and in the preview', () => {
    const names = ['Zwirn', 'Öhring', 'ofen', 'Ade', 'Åland', 'Cz', 'Ch'];
    const named = names.map(name => entry(name.toLowerCase(), 0, name));
    const shown = standInOrder(named, 'alphabetical', '2026-11-28').map(({ name }) => name);
    expect(shown).toEqual(['Ade', 'Åland', 'Ch', 'Cz', 'ofen', 'Öhring', 'Zwirn']);
  });

  it('begins one further each day, by the number of the day', () => {
    // 2026-11-28 is day 20785, which leaves 1 of four.
    expect(
      ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'].map(date => ids(standInOrder(entries, 'equal-exposure', date))),
    ).toEqual(['c d a b', 'd a b c', 'a b c d', 'b c d a']);
    expect(standInOrder([], 'equal-exposure', '2026-11-28')).toEqual([]);
  });
});

interface Standing extends Ordered {
  readonly from: number;
  readonly to: number;
}

const dates = fc.integer({ min: 10_957, max: 29_000 }).map(day => new Date(day * 86_400_000).toISOString().slice(0, 10));
const month = 31;
const someone = fc.record({
  position: fc.integer({ min: 0, max: 5 }),
  from: fc.integer({ min: 0, max: month }),
  days: fc.integer({ min: 1, max: month }),
});
const company = fc
  .array(someone, { minLength: 1, maxLength: 9 })
  .map(all => all.map(({ position, from, days }, index): Standing => ({ ...entry(`e${index}`, position), from, to: from + days })));

/** Who stands first on each day of a month. */
function firsts(
  entries: readonly Standing[],
  start: string,
): { readonly first: string | undefined; readonly standing: readonly Standing[] }[] {
  return Array.from({ length: month }, (_, day) => {
    const standing = entries.filter(({ from, to }) => from <= day && to > day);
    return { standing, first: standInOrder(standing, 'equal-exposure', dateAfter(start, day))[0]?.id };
  });
}

const spread = (counts: readonly number[]): number => (counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts));

describe('Equal exposure', () => {
  it('has each entry first equally often over a month, give or take one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), dates, (count, start) => {
        const entries = Array.from({ length: count }, (_, index): Standing => ({ ...entry(`e${index}`), from: 0, to: month }));
        const days = firsts(entries, start);
        expect(spread(entries.map(({ id }) => days.filter(({ first }) => first === id).length))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives each its turn, give or take one for each time that others start or end within the month', () => {
    fc.assert(
      fc.property(company, dates, (entries, start) => {
        const days = firsts(entries, start);
        const stretches = stretchesOf(days);
        for (const { days: stretch, standing } of stretches) expect(spread(turns(standing, stretch))).toBeLessThanOrEqual(1);
        const always = entries.filter(({ from, to }) => from <= 0 && to >= month);
        expect(spread(turns(always, days))).toBeLessThanOrEqual(stretches.length);
      }),
    );
  });
});

type Day = ReturnType<typeof firsts>[number];

/** Days in a row on which the same ones stand. */
function stretchesOf(days: readonly Day[]): { readonly standing: Day['standing']; readonly days: Day[] }[] {
  const stretches: { standing: Day['standing']; days: Day[] }[] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && ids(last.standing) === ids(day.standing)) last.days.push(day);
    else stretches.push({ standing: day.standing, days: [day] });
  }
  return stretches.filter(({ standing }) => standing.length > 0);
}

const turns = (entries: readonly Standing[], days: readonly Day[]): number[] =>
  entries.map(({ id }) => days.filter(({ first }) => first === id).length);
