import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { newId } from '#persistence';
import type { Loan } from '../../domain/serving/goal-account.js';
import { allowanceOf } from '../../domain/serving/pacing.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { BalancesStore } from '../../store/balances.store.js';
import { FlightsStore } from '../../store/flights.store.js';
import { LeasesStore } from '../../store/leases.store.js';
import { underWayMs } from '../../store/lease-times.js';

/** Lends a part of a flight's goal to this process, as far as the flight's pace allows by now. */
@Injectable()
export class LendGoal {
  constructor(
    private readonly transaction: Transaction,
    private readonly flights: FlightsStore,
    private readonly balances: BalancesStore,
    private readonly leases: LeasesStore,
    private readonly zone: PaperZone,
  ) {}

  async execute(flightId: string, wish: number): Promise<Loan> {
    await this.balances.begin(flightId);
    return this.transaction.run(async () => {
      const [flight] = await this.flights.getMany([flightId]);
      const { spent, open } = await this.balances.get(flightId);
      const allowed = flight?.state === 'live' ? allowanceOf(flight, this.zone, new Date(), underWayMs(this.leases.times)) : 0;
      const granted = Math.max(0, Math.min(wish, allowed - spent - open));
      const [reserved, goal] = [spent + open + granted, flight?.goal?.quantity ?? 0];
      if (granted === 0) return { granted, reserved, goal };
      const leaseId = newId('lea');
      await this.balances.change(flightId, { open: granted });
      await this.leases.insert({ id: leaseId, flightId, granted });
      return { leaseId, granted, reserved, goal };
    });
  }
}
