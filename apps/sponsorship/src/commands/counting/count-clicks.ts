import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { clickRecorded, type OutgoingEvent } from '#contracts';
import { Transaction } from '#messaging';
import { Gatherer, unlessRaced } from '#persistence';
import { countBy } from '../../domain/counting/count-by.js';
import type { DecisionHit, Hit } from '../../domain/counting/hit.js';
import { recordedViewOf } from '../../domain/counting/recorded-view-of.js';
import { billed, type OpenClick, sortClicks } from '../../domain/counting/sort-clicks.js';
import { ClickRows } from '../../store/click-rows.js';
import { CountBehind } from './count-behind.js';
import { HitTotals } from './hit-totals.js';

/** How long the impression may be in coming: it was sent before the click, perhaps to another process. */
const impressionPatienceMs = 5_000;

type Item = OpenClick & { readonly event?: OutgoingEvent };

/**
 * Counts clicks, each once and after its impression, while the reader is on the way already.
 *
 * Guarantee: the row of a click, the sums and the event commit together; where a number of clicks was sold, none past it is paid for. A click that was
 * never counted is one that a crash cut off within its first moments.
 */
@Injectable()
export class CountClicks implements BeforeApplicationShutdown {
  readonly #gatherer = new Gatherer<Item, boolean>({
    gatherMs: 20,
    batchSize: 500,
    capacity: 20_000,
    work: items => unlessRaced(() => this.#count(items)),
  });
  readonly #behind = new CountBehind<Item>((click, isLast) => this.#gatherer.add(isLast ? { ...click, isLate: true } : aged(click)));

  constructor(
    private readonly transaction: Transaction,
    private readonly rows: ClickRows,
    private readonly totals: HitTotals,
  ) {}

  /** Answers at once. */
  execute(hit: Hit | DecisionHit): void {
    const isOpen = 'decision' in hit && hit.bucket === 'counted';
    this.#behind.begin({ ...hit, isLate: false, ...(isOpen && { event: clickRecorded(recordedViewOf(hit.decision, hit.at)) }) });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#behind.close();
  }

  /** Answers of each whether it is done; one that waits for its impression is not. */
  async #count(items: readonly Item[]): Promise<boolean[]> {
    const sorted = await this.transaction.run(async publish => {
      const open = items.flatMap(({ bucket, decision }) => (bucket === 'counted' && decision ? [decision.id] : []));
      const clicks = sortClicks(items, await this.rows.known(open));
      const flights = new Set(clicks.flatMap(click => (click?.bucket === 'counted' && click.decision ? [click.decision.flightId] : [])));
      const paidFor = billed(clicks, await this.rows.leftToSell([...flights]));
      const done = paidFor.filter(click => click !== undefined);
      const rows = done.flatMap(({ bucket, decision, at }) =>
        decision && (bucket === 'counted' || bucket === 'unbilled') ? [{ decision, at, isUnbilled: bucket === 'unbilled' }] : [],
      );
      await this.rows.insert(
        rows,
        countBy(
          rows.filter(row => !row.isUnbilled),
          ({ decision }) => decision.flightId,
        ),
      );
      await this.totals.add(done);
      publish(done.flatMap(({ bucket, event }) => (bucket === 'counted' && event ? [event] : [])));
      return paidFor;
    });
    this.totals.observe(sorted.filter(click => click !== undefined));
    return sorted.map(click => click !== undefined);
  }
}

const aged = (click: Item): Item => ({ ...click, isLate: Date.now() - click.at.getTime() > impressionPatienceMs });
