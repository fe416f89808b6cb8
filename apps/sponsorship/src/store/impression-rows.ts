import { Injectable } from '@nestjs/common';
import { countBy } from '../domain/counting/count-by.js';
import type { CountedView } from './counted-views.store.js';
import { ImpressionsStore } from './impressions.store.js';
import { LeasesStore } from './leases.store.js';
import { TalliesStore } from './tallies.store.js';

/** What an impression is counted by, in its transaction. */
@Injectable()
export class ImpressionRows {
  constructor(
    private readonly impressions: ImpressionsStore,
    private readonly leases: LeasesStore,
    private readonly tallies: TalliesStore,
  ) {}

  /** Those that were counted before. */
  known(decisionIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.impressions.known(decisionIds);
  }

  /** Those under which an impression still counts: one that is sealed is about to be settled. */
  async open(leaseIds: readonly string[]): Promise<ReadonlySet<string>> {
    return leaseIds.length === 0 ? new Set() : this.leases.unsealed([...new Set(leaseIds)]);
  }

  async insert(impressions: readonly CountedView[]): Promise<void> {
    await this.impressions.insert(impressions);
    await this.tallies.addImpressions(countBy(impressions, ({ decision }) => decision.flightId));
  }
}
