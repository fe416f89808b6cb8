import { Injectable } from '@nestjs/common';
import { LocalCalendar } from '#scheduling';
import { counter } from '#telemetry';
import type { Hit } from '../../domain/counting/hit.js';
import { totalsOf } from '../../domain/counting/totals-of.js';
import { TotalsStore } from '../../store/totals.store.js';

const hitsTotal = counter({
  name: 'sponsorship_hits_total',
  help: 'Requests to count something, and where each went',
  labelNames: ['metric', 'bucket'],
});

/** Every hit, whatever became of it, in the sums of its hour. */
@Injectable()
export class HitTotals {
  constructor(
    private readonly totals: TotalsStore,
    private readonly calendar: LocalCalendar,
  ) {}

  /** In the transaction of the rows that are counted. */
  async add(hits: readonly Hit[]): Promise<void> {
    await this.totals.add(totalsOf(hits, at => this.calendar.hourOf(at)));
  }

  /** Once that has committed. */
  observe(hits: readonly Hit[]): void {
    for (const { metric, bucket } of hits) hitsTotal.inc({ metric, bucket });
  }
}
