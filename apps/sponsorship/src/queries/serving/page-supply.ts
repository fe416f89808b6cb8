import { Injectable } from '@nestjs/common';
import { ServingBook } from '../../cache/serving-book.js';
import type { Book } from '../../domain/serving/book.js';
import type { Credits } from '../../domain/serving/credits.js';
import { HeldLeases } from '../../domain/serving/held-leases.js';
import type { Supply } from '../../domain/serving/page-decision.js';

const nothingLent: Credits = {
  refuse: ({ flight: { goal } }) => goal && 'no-lease',
  take: () => undefined,
  needOf: () => 0,
};

/** What there is to choose from: to show it, or only to tell why it is not shown. */
@Injectable()
export class PageSupply {
  constructor(
    private readonly book: ServingBook,
    private readonly held: HeldLeases,
  ) {}

  /** Of a goal nothing is used up for whoever is not counted. */
  toShow(isCounted: boolean): Supply {
    const book = this.book.now;
    const credits = isCounted ? this.held : nothingLent;
    return { ...this.#of(book), credits, candidates: (id, tier, view) => book.candidates(id, tier, view) };
  }

  /** Every live flight, and no lease is used. */
  toExplain(): Supply {
    const [book, held] = [this.book.now, this.held];
    const credits = {
      refuse: held.peek.bind(held),
      take: () => undefined,
      needOf: held.needOf.bind(held),
    };
    return { ...this.#of(book), credits, candidates: (id, tier) => book.allOf(id, tier) };
  }

  #of(book: Book): Pick<Supply, 'backing' | 'random' | 'isOff'> {
    return { backing: book, random: Math.random, isOff: id => book.placement(id)?.state !== 'on' };
  }
}
