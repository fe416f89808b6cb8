import type { Book } from '../../src/domain/serving/book.js';
import type { Credits } from '../../src/domain/serving/credits.js';
import type { Reader } from '../../src/domain/serving/flight-rule.js';
import { PageDecision, type Supply } from '../../src/domain/serving/page-decision.js';
import { PageExplanation } from '../../src/domain/serving/page-explanation.js';
import type { PageView } from '../../src/domain/serving/page-view.js';
import type { Random } from '../../src/domain/serving/draw.js';
import { stranger, view } from './rows.js';

/** The same numbers each time (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As much as anybody wants. */
export const plenty: Credits = { refuse: () => undefined, take: () => 'lea_1', needOf: () => 1 };

export interface Question {
  readonly placementIds?: readonly string[];
  readonly page?: Partial<PageView>;
  readonly reader?: Reader;
  readonly random?: Random;
  readonly credits?: Credits;
  /** Placements. */
  readonly off?: readonly string[];
}

const supplyOf = (book: Book, { random = seeded(1), credits = plenty, off = [] }: Question): Supply => ({
  backing: book,
  credits,
  random,
  isOff: id => off.includes(id),
  candidates: (id, tier, page) => book.candidates(id, tier, page),
});

/** The flight of each place, or nothing. */
export function decide(book: Book, question: Question = {}): (string | undefined)[] {
  const { placementIds = ['plc_a'], page, reader = stranger } = question;
  const shown = new PageDecision(placementIds, { view: view(page), reader }, supplyOf(book, question)).decide();
  return placementIds.map((_, slot) => shown.find(choice => choice.slot === slot)?.served.flight.id);
}

/** What became of each flight in each place. */
export function explain(book: Book, question: Question = {}): Record<string, string>[] {
  const { placementIds = ['plc_a'], page, reader = stranger } = question;
  const supply: Supply = { ...supplyOf(book, question), candidates: (id, tier) => book.allOf(id, tier) };
  const explanation = new PageExplanation(placementIds, { view: view(page), reader }, supply);
  const flights = [...book.flights].map(served => served.flight);
  return placementIds.map((_, slot) =>
    Object.fromEntries(explanation.of(slot, flights).map(({ flightId, outcome }) => [flightId, outcome])),
  );
}
