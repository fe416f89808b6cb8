import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { Gatherer, unlessRaced } from '#persistence';
import type { Hit } from '../../domain/counting/hit.js';
import type { Visitor } from '../../domain/counting/visitor.js';
import { StripClicksStore } from '../../store/strip-clicks.store.js';
import { CountBehind } from './count-behind.js';
import { FollowedStrips } from './followed-strips.js';
import { HitTotals } from './hit-totals.js';

type Item = Hit & { readonly id: string };

/**
 * Counts what is followed from a strip. Its links are the same for everybody, so that a sponsor is counted once a day for one browser of one network, as
 * far as one process remembers.
 *
 * Guarantee: a click is in the sums once, however often it is tried; its row and the sums commit together.
 */
@Injectable()
export class CountStripClicks implements BeforeApplicationShutdown {
  readonly #gatherer = new Gatherer<Item, true>({
    gatherMs: 20,
    batchSize: 500,
    capacity: 20_000,
    work: items => unlessRaced(() => this.#count(items)),
  });
  readonly #behind = new CountBehind<Item>(item => this.#gatherer.add(item));

  constructor(
    private readonly transaction: Transaction,
    private readonly rows: StripClicksStore,
    private readonly totals: HitTotals,
    private readonly followed: FollowedStrips,
  ) {}

  /** Answers at once. */
  execute(hit: Hit, visitor: Visitor): void {
    const isAgain = hit.bucket === 'counted' && this.followed.isAgain(hit, visitor);
    this.#behind.begin({ ...hit, id: randomUUID(), ...(isAgain && { bucket: 'duplicate' }) });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#behind.close();
  }

  async #count(items: readonly Item[]): Promise<true[]> {
    const added = await this.transaction.run(async () => {
      const known = await this.rows.known(items.map(({ id }) => id));
      const open = items.filter(({ id }) => !known.has(id));
      await this.rows.insert(open);
      await this.totals.add(open);
      return open;
    });
    this.totals.observe(added);
    return items.map(() => true);
  }
}
