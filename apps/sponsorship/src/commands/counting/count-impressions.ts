import { Injectable } from '@nestjs/common';
import { impressionRecorded, type OutgoingEvent } from '#contracts';
import { Transaction } from '#messaging';
import { Gatherer, unlessRaced } from '#persistence';
import type { DecisionHit, Hit } from '../../domain/counting/hit.js';
import { onceEach } from '../../domain/counting/once-each.js';
import { recordedViewOf } from '../../domain/counting/recorded-view-of.js';
import { underOpenLeases } from '../../domain/counting/under-open-leases.js';
import { ImpressionRows } from '../../store/impression-rows.js';
import { HitTotals } from './hit-totals.js';

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
    private readonly rows: ImpressionRows,
    private readonly totals: HitTotals,
  ) {}

  async execute(hit: Hit | DecisionHit): Promise<void> {
    const isOpen = 'decision' in hit && hit.bucket === 'counted';
    await this.#gatherer.add(isOpen ? { ...hit, event: impressionRecorded(recordedViewOf(hit.decision, hit.at)) } : hit);
  }

  async #count(items: readonly Item[]): Promise<void[]> {
    const sorted = await this.transaction.run(async publish => {
      const open = items.flatMap(({ bucket, decision }) => (bucket === 'counted' && decision ? [decision] : []));
      const once = onceEach(items, await this.rows.known(open.map(({ id }) => id)));
      const judged = underOpenLeases(once, await this.rows.open(open.flatMap(({ leaseId }) => leaseId ?? [])));
      const counted = judged.flatMap(({ bucket, decision, event, at }) =>
        bucket === 'counted' && decision && event ? [{ decision, event, at }] : [],
      );
      await this.rows.insert(counted);
      await this.totals.add(judged);
      publish(counted.map(({ event }) => event));
      return judged;
    });
    this.totals.observe(sorted);
    return items.map(() => undefined);
  }
}
