import { Injectable } from '@nestjs/common';
import type { KnownViews } from '../domain/counting/sort-clicks.js';
import { ClicksStore } from './clicks.store.js';
import type { CountedView } from './counted-views.store.js';
import { ImpressionsStore } from './impressions.store.js';
import { SoldStore } from './sold.store.js';
import { TalliesStore } from './tallies.store.js';

/** What a click is counted by, in its transaction. */
@Injectable()
export class ClickRows {
  constructor(
    private readonly impressions: ImpressionsStore,
    private readonly clicks: ClicksStore,
    private readonly tallies: TalliesStore,
    private readonly sold: SoldStore,
  ) {}

  async known(decisionIds: readonly string[]): Promise<KnownViews> {
    const seen = await this.impressions.known(decisionIds);
    return { seen, followed: await this.clicks.known(decisionIds) };
  }

  /** Of the flights that were sold by clicks. */
  async leftToSell(flightIds: readonly string[]): Promise<Map<string, number>> {
    if (flightIds.length === 0) return new Map();
    const goals = await this.sold.clickGoals(flightIds);
    const delivered = await this.tallies.of([...goals.keys()]);
    return new Map([...goals].map(([flightId, goal]) => [flightId, Math.max(0, goal - (delivered.get(flightId)?.clicks ?? 0))]));
  }

  async insert(clicks: readonly CountedView[], byFlight: ReadonlyMap<string, number>): Promise<void> {
    await this.clicks.insert(clicks);
    await this.tallies.addClicks(byFlight);
  }
}
