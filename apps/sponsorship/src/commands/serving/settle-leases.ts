import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { BalancesStore } from '../../store/balances.store.js';
import { ImpressionsStore } from '../../store/impressions.store.js';
import { LeasesStore } from '../../store/leases.store.js';

const atOnce = 100;

/**
 * Ends what leases hold open: those whose impressions are too late by now are sealed, and those that have been sealed for long enough are taken out of the
 * books, with what was counted under them as spent. Any process does so for all, also for those that are no more; two at once do no harm.
 */
@Injectable()
export class SettleLeases {
  constructor(
    private readonly transaction: Transaction,
    private readonly leases: LeasesStore,
    private readonly balances: BalancesStore,
    private readonly impressions: ImpressionsStore,
  ) {}

  /** Answers whether there may be more to do at once. */
  async execute(): Promise<boolean> {
    await this.leases.seal();
    const due = await this.leases.settleable(atOnce);
    for (const id of due) await this.#settle(id);
    return due.length === atOnce;
  }

  #settle(id: string): Promise<void> {
    return this.transaction.run(async () => {
      const lease = await this.leases.remove(id);
      if (!lease) return;
      const spent = await this.impressions.countedUnder(id);
      await this.balances.change(lease.flightId, { spent, open: -lease.granted });
    });
  }
}
