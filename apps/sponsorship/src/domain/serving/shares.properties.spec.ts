import { describe, expect, it } from '@jest/globals';
import { chiSquare, criticalValue } from '../../../test/serving/chi-square.js';
import { decide, seeded } from '../../../test/serving/decide.js';
import { bookOf, flight, sponsor } from '../../../test/serving/rows.js';
import type { Flight } from '../booking/flight.js';

const nobody = '-';

/** How often each outcome came, one word for each place. */
function outcomes(book: ReturnType<typeof bookOf>, placementIds: readonly string[], seed: number, views = 100_000): Map<string, number> {
  const random = seeded(seed);
  const counts = new Map<string, number>();
  for (let index = 0; index < views; index += 1) {
    const outcome = decide(book, { placementIds, random })
      .map(id => id ?? nobody)
      .join(' ');
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

/** How far it is from what should come, in parts of what chance explains 999 times of a thousand; infinite where something came that never should. */
function surprise(counts: ReadonlyMap<string, number>, shares: ReadonlyMap<string, number>): number {
  const isStrange = [...counts.keys()].some(outcome => !shares.has(outcome));
  return isStrange ? Infinity : chiSquare(counts, shares) / criticalValue(shares.size - 1);
}

const voice = (id: string, share: number, over: Partial<Flight> = {}): Flight => flight(id, { tier: 'share-of-voice', share, ...over });

describe('Share of voice', () => {
  it('comes out as sold, and the rest is for the tiers below', () => {
    const flights = [voice('flt_1', 30), voice('flt_2', 20), voice('flt_3', 10), flight('flt_rest')];
    const sold = new Map([
      ['flt_1', 0.3],
      ['flt_2', 0.2],
      ['flt_3', 0.1],
      ['flt_rest', 0.4],
    ]);
    expect(surprise(outcomes(bookOf({ flights }), ['plc_a'], 11), sold)).toBeLessThan(1);
  });

  it('is scaled where more than all was sold', () => {
    const flights = [voice('flt_1', 80), voice('flt_2', 60), voice('flt_3', 60), flight('flt_rest')];
    const scaled = new Map([
      ['flt_1', 0.4],
      ['flt_2', 0.3],
      ['flt_3', 0.3],
    ]);
    expect(surprise(outcomes(bookOf({ flights }), ['plc_a'], 12), scaled)).toBeLessThan(1);
  });

  it('is of the views that match: what is for others takes nothing from it', () => {
    const flights = [voice('flt_1', 60), voice('flt_2', 60, { targeting: { tags: ['tide'] } })];
    expect(
      surprise(
        outcomes(bookOf({ flights }), ['plc_a'], 13, 20_000),
        new Map([
          ['flt_1', 0.6],
          [nobody, 0.4],
        ]),
      ),
    ).toBeLessThan(1);
  });

  it.each([
    ['as sold', [30, 30, 20]],
    ['scaled', [90, 60, 50]],
  ])('with competitors and once a page in the way is %s wherever the flight may stand, and nobody gets more', (_, shares) => {
    const places = ['plc_a', 'plc_b'];
    const flights = shares.map((share, index) => voice(`flt_${index + 1}`, share, { placementIds: places }));
    const sponsors = ['spn_1', 'spn_2'].map(id => sponsor(id, { competitorGroups: ['tea'] }));
    const expected = twoPlaces(shares.map((share, index) => ({ id: `flt_${index + 1}`, share, isTea: index < 2 })));
    expect(surprise(outcomes(bookOf({ flights, sponsors }), places, 14), expected)).toBeLessThan(1);
  });

  it('of a roadblock is of page views, not of places', () => {
    const places = ['plc_a', 'plc_b'];
    const flights = [voice('flt_road', 25, { placementIds: places, roadblock: true }), voice('flt_b', 50, { placementIds: ['plc_b'] })];
    // Drawn at a, where a comes first, or at b: a quarter of the views. Where b is not told first, or the draw at b falls on the roadblock, the other has less.
    const other = 0.5 * 0.5 + 0.5 * 0.75 * 0.5;
    const expected = new Map([
      ['flt_road flt_road', 0.25],
      ['- flt_b', other],
      ['- -', 0.75 - other],
    ]);
    expect(surprise(outcomes(bookOf({ flights }), places, 15, 20_000), expected)).toBeLessThan(1);
  });
});

describe('Weights', () => {
  it('are proportions among those that may stand there', () => {
    const flights = [flight('flt_1', { weight: 5 }), flight('flt_2', { weight: 3 }), flight('flt_3', { weight: 2 })];
    expect(
      surprise(
        outcomes(bookOf({ flights }), ['plc_a'], 16, 20_000),
        new Map([
          ['flt_1', 0.5],
          ['flt_2', 0.3],
          ['flt_3', 0.2],
        ]),
      ),
    ).toBeLessThan(1);
  });
});

interface Sold {
  readonly id: string;
  readonly share: number;
  readonly isTea: boolean;
}

/** Worked out by hand: either place comes first as often; what is drawn and may not stand leaves its place empty. */
function twoPlaces(sold: readonly Sold[]): Map<string, number> {
  const scale = Math.max(
    100,
    sold.reduce((sum, { share }) => sum + share, 0),
  );
  const shares = new Map<string, number>();
  const add = (first: string, second: string, chance: number): void => {
    for (const outcome of [`${first} ${second}`, `${second} ${first}`]) shares.set(outcome, (shares.get(outcome) ?? 0) + chance / 2);
  };
  const rest = (drawn: readonly Sold[]): number => 1 - drawn.reduce((sum, { share }) => sum + share / scale, 0);
  const after = (before: Sold | undefined): readonly Sold[] => sold.filter(one => one !== before && !(one.isTea && before?.isTea));
  for (const first of [...sold, undefined]) {
    const chance = first ? first.share / scale : rest(sold);
    if (chance < 1e-9) continue;
    const able = after(first);
    for (const second of able) add(first?.id ?? nobody, second.id, (chance * second.share) / scale);
    if (rest(able) > 1e-9) add(first?.id ?? nobody, nobody, chance * rest(able));
  }
  return shares;
}
