import { SERVICE_CONFIG } from '#service';
import { KnownArticles } from './cache/known-articles.js';
import { ServingBook } from './cache/serving-book.js';
import { FollowClicks } from './commands/serving/follow-clicks.js';
import { KeepLeasesRunner } from './commands/serving/keep-leases.runner.js';
import { LendGoal } from './commands/serving/lend-goal.js';
import { ReturnLease } from './commands/serving/return-lease.js';
import { SetAdSwitch } from './commands/serving/set-ad-switch.js';
import { SettleLeases } from './commands/serving/settle-leases.js';
import { SettleLeasesRunner } from './commands/serving/settle-leases.runner.js';
import { TendLeases } from './commands/serving/tend-leases.js';
import type { SponsorshipConfig } from './config.js';
import { ArticleCopiesOnArticleEvents } from './consumers/article-copies.on-article-events.js';
import { SectionCopiesOnSectionEvents } from './consumers/section-copies.on-section-events.js';
import { HeldLeases } from './domain/serving/held-leases.js';
import { AdSwitchesController } from './http/serving/ad-switches.controller.js';
import { DecisionsController } from './http/serving/decisions.controller.js';
import { Capsules } from './queries/serving/capsules.js';
import { DecidePage } from './queries/serving/decide-page.js';
import { ExplainPage } from './queries/serving/explain-page.js';
import { FillPlacements } from './queries/serving/fill-placements.js';
import { PageSupply } from './queries/serving/page-supply.js';
import { PageViews } from './queries/serving/page-views.js';
import { adSwitchSchema, AdSwitchesStore } from './store/ad-switches.store.js';
import { articleCopySchema, ArticleCopiesStore } from './store/article-copies.store.js';
import { balanceSchema, BalancesStore } from './store/balances.store.js';
import { BookRowsStore } from './store/book-rows.store.js';
import { LEASE_TIMES, leaseTimes } from './store/lease-times.js';
import { leaseSchema, LeasesStore } from './store/leases.store.js';
import { sectionCopySchema, SectionCopiesStore } from './store/section-copies.store.js';

const stores = [ArticleCopiesStore, SectionCopiesStore, BookRowsStore, AdSwitchesStore, BalancesStore, LeasesStore];
const leases = [
  HeldLeases,
  {
    provide: LEASE_TIMES,
    useFactory: ({ impressionMinutes }: SponsorshipConfig) => leaseTimes(impressionMinutes),
    inject: [SERVICE_CONFIG],
  },
  LendGoal,
  ReturnLease,
  SettleLeases,
  SettleLeasesRunner,
  TendLeases,
  FollowClicks,
  KeepLeasesRunner,
];
const decisions = [KnownArticles, ServingBook, PageViews, PageSupply, Capsules, FillPlacements, DecidePage, ExplainPage];

/** How it is decided what stands on a page, for the composition root. */
export const servingParts = {
  models: [
    { name: 'ArticleCopy', schema: articleCopySchema },
    { name: 'SectionCopy', schema: sectionCopySchema },
    { name: 'AdSwitch', schema: adSwitchSchema },
    { name: 'Balance', schema: balanceSchema },
    { name: 'GoalLease', schema: leaseSchema },
  ],
  providers: [...stores, ...leases, ...decisions, SetAdSwitch],
  controllers: [DecisionsController, AdSwitchesController, ArticleCopiesOnArticleEvents, SectionCopiesOnSectionEvents],
};
