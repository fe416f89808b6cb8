import { Injectable } from '@nestjs/common';
import { ServingBook } from '../../cache/serving-book.js';
import { HeldLeases } from '../../domain/serving/held-leases.js';
import type { Supply } from '../../domain/serving/page-decision.js';

/** What there is to choose from: to show it, or only to tell why it is not shown. */
@Injectable()
export class PageSupply {
  constructor(
    private readonly book: ServingBook,
    private readonly held: HeldLeases,
  ) {}

  toShow(): Supply {
    const book = this.book.now;
    return {
      backing: book,
      credits: this.held,
      random: Math.random,
      candidates: (id, tier, view) => (book.placement(id)?.state === 'on' ? book.candidates(id, tier, view) : []),
    };
  }

  /** Every live flight, and no lease is used. */
  toExplain(): Supply {
    const [book, held] = [this.book.now, this.held];
    const credits = {
      refuse: held.peek.bind(held),
      take: () => undefined,
      needOf: held.needOf.bind(held),
    };
    return { backing: book, credits, random: Math.random, candidates: (id, tier) => book.allOf(id, tier) };
  }
}
