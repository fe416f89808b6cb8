import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { BalancesStore } from '../../store/balances.store.js';
import { LeasesStore } from '../../store/leases.store.js';

/** Gives back what was not decided from a lease; whoever held it decides from it no more. What was decided stays open until it can no longer count. */
@Injectable()
export class ReturnLease {
  constructor(
    private readonly transaction: Transaction,
    private readonly leases: LeasesStore,
    private readonly balances: BalancesStore,
  ) {}

  execute(flightId: string, leaseId: string, used: number): Promise<number> {
    return this.transaction.run(async () => {
      const back = used > 0 ? await this.leases.shrink(leaseId, used) : ((await this.leases.remove(leaseId))?.granted ?? 0);
      if (back > 0) await this.balances.change(flightId, { open: -back });
      return back;
    });
  }
}
