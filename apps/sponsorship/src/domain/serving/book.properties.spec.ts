import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flightTier } from '#contracts';
import { placementIds, someFlight, somePage, someRows } from '../../../test/serving/arbitrary-pages.js';
import { bookOf, creative, flight, sponsor } from '../../../test/serving/rows.js';
import type { Flight } from '../booking/flight.js';
import { Book, type BookCollection, type BookRows } from './book.js';
import type { PageView } from './page-view.js';

interface Step {
  readonly collection: BookCollection;
  readonly id: string;
  readonly row: BookRows[BookCollection] | undefined;
}

const gone = (collection: BookCollection, id: string): fc.Arbitrary<Step> => fc.constant({ collection, id, row: undefined });
const changed = <C extends BookCollection>(collection: C, rows: fc.Arbitrary<BookRows[C]>): fc.Arbitrary<Step> =>
  rows.map(row => ({ collection, id: row.id, row }));
const step: fc.Arbitrary<Step> = fc.oneof(
  ...['flt_0', 'flt_1', 'flt_2'].flatMap(id => [changed('flights', someFlight(id)), gone('flights', id)]),
  changed(
    'sponsors',
    fc.constantFrom('tea', 'bank').map(group => sponsor('spn_1', { competitorGroups: [group] })),
  ),
  changed(
    'creatives',
    fc.constantFrom('approved' as const, 'rejected' as const).map(state => creative('crv_1', { state })),
  ),
  gone('sponsors', 'spn_1'),
  gone('creatives', 'crv_1'),
);

/** Everything that a decision could ask of it. */
function asked(book: Book, pages: readonly PageView[]) {
  const flightsOf = (found: readonly { readonly flight: { readonly id: string } }[]) =>
    found.map(served => served.flight).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const places = placementIds.flatMap(id => flightTier.options.map(tier => [id, tier] as const));
  return {
    flights: [...book.flights].toSorted((a, b) => (a.flight.id < b.flight.id ? -1 : 1)),
    found: places.map(([id, tier]) => [flightsOf(book.allOf(id, tier)), ...pages.map(page => flightsOf(book.candidates(id, tier, page)))]),
    shown: new Map([...book.flights].map(served => [served.flight.id, book.creativesOf(served)])),
    caps: ['flt_0', 'flt_1', 'flt_2'].map(id => book.capsOf(id)),
    sponsors: ['spn_1', 'spn_2', 'spn_3'].map(id => book.sponsor(id)),
    size: book.size,
  };
}

describe('The book', () => {
  it('that followed each change is the one that was made anew of the rows as they are', () => {
    fc.assert(
      fc.property(someRows, fc.array(step, { maxLength: 30 }), fc.array(somePage, { minLength: 1, maxLength: 3 }), (rows, steps, pages) => {
        const [followed, anew] = [new Book(), new Book()];
        const kept = new Map<string, Step>();
        const begin = (['flights', 'sponsors', 'creatives'] as const).flatMap(collection =>
          rows[collection].map((row): Step => ({ collection, id: row.id, row })),
        );
        for (const { collection, id, row } of [...begin, ...steps]) {
          followed.put(collection, id, row);
          kept.set(`${collection} ${id}`, { collection, id, row });
        }
        for (const { collection, id, row } of kept.values()) if (row) anew.put(collection, id, row);
        expect(asked(followed, pages)).toEqual(asked(anew, pages));
      }),
      { numRuns: 200 },
    );
  });

  it('knows the caps of a flight while it is paused, and of none that is over', () => {
    const frequencyCaps = [{ impressions: 3, hours: 24 * 7 }];
    const capsOf = (state: Flight['state']) => bookOf({ flights: [flight('flt_1', { state, frequencyCaps })] }).capsOf('flt_1');
    expect([capsOf('live'), capsOf('paused'), capsOf('completed')]).toEqual([frequencyCaps, frequencyCaps, undefined]);
  });
});
