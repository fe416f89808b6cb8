import { Injectable } from '@nestjs/common';
import { impressionRecorded, type OutgoingEvent } from '#contracts';
import { Transaction } from '#messaging';
import { countBy } from '../../domain/counting/count-by.js';
import type { DecisionHit, Hit } from '../../domain/counting/hit.js';
import { onceEach } from '../../domain/counting/once-each.js';
import { recordedViewOf } from '../../domain/counting/recorded-view-of.js';
import { ImpressionsStore } from '../../store/impressions.store.js';
import { TalliesStore } from '../../store/tallies.store.js';
import { Gatherer } from './gatherer.js';
import { HitTotals } from './hit-totals.js';
import { unlessRaced } from './unless-raced.js';

/** What is published if it counts: made, and so held against its contract, before it shares a transaction with others. */
type Item = Hit & { readonly decision?: DecisionHit['decision']; readonly event?: OutgoingEvent };

/**
 * Counts impressions, each once.
 *
 * Guarantee: whoever is answered, the impression is counted or in the bucket that says why not; its row under the id of its decision, the sums and
 * the event commit together. A replay, here or in another process, before or after a crash, finds the row. Crash before the commit: nobody was
 * answered, and the browser may ask again.
 */
@Injectable()
export class CountImpressions {
  readonly #gatherer = new Gatherer<Item, void>({
    gatherMs: 4,
    batchSize: 1_000,
    capacity: 20_000,
    work: items => unlessRaced(() => this.#count(items)),
  });

  constructor(
    private readonly transaction: Transaction,
    private readonly impressions: ImpressionsStore,
    private readonly tallies: TalliesStore,
    private readonly totals: HitTotals,
  ) {}

  async execute(hit: Hit | DecisionHit): Promise<void> {
    const isOpen = 'decision' in hit && hit.bucket === 'counted';
    await this.#gatherer.add(isOpen ? { ...hit, event: impressionRecorded(recordedViewOf(hit.decision, hit.at)) } : hit);
  }

  async #count(items: readonly Item[]): Promise<void[]> {
    const judged = await this.transaction.run(async publish => {
      const open = items.flatMap(({ bucket, decision }) => (bucket === 'counted' && decision ? [decision.id] : []));
      const sorted = onceEach(items, await this.impressions.known(open));
      const counted = sorted.flatMap(({ bucket, decision, event, at }) =>
        bucket === 'counted' && decision && event ? [{ decision, event, at }] : [],
      );
      await this.impressions.insert(counted);
      await this.tallies.addImpressions(countBy(counted, ({ decision }) => decision.flightId));
      await this.totals.add(sorted);
      publish(counted.map(({ event }) => event));
      return sorted;
    });
    this.totals.observe(judged);
    return items.map(() => undefined);
  }
}
