import { LocalCalendar } from '#scheduling';
import { SERVICE_CONFIG } from '#service';
import { ServingBook } from './cache/serving-book.js';
import { AnnounceReport } from './commands/counting/announce-report.js';
import { DeliveriesRunner } from './commands/counting/deliveries.runner.js';
import { CountClicks } from './commands/counting/count-clicks.js';
import { CountImpressions } from './commands/counting/count-impressions.js';
import { CountStripClicks } from './commands/counting/count-strip-clicks.js';
import { FollowedStrips } from './commands/counting/followed-strips.js';
import { HitTotals } from './commands/counting/hit-totals.js';
import { JudgeHit } from './commands/counting/judge-hit.js';
import { LookAtDeliveries } from './commands/counting/look-at-deliveries.js';
import { PlanFinalReport } from './commands/counting/plan-final-report.js';
import { ReportFinally } from './commands/counting/report-finally.js';
import { ReportWeekly } from './commands/counting/report-weekly.js';
import { VisitorRates } from './commands/counting/visitor-rates.js';
import type { SponsorshipConfig } from './config.js';
import { PlanFinalReportOnCampaignEnded } from './consumers/plan-final-report.on-campaign-ended.js';
import { CountingRules } from './domain/counting/counting-rules.js';
import { Destinations } from './domain/counting/destinations.js';
import { isAhead } from './domain/strip/strip-entry.js';
import { ClicksController } from './http/counting/clicks.controller.js';
import { ImpressionsController } from './http/counting/impressions.controller.js';
import { ReportsController } from './http/counting/reports.controller.js';
import { ReadReport } from './queries/counting/read-report.js';
import { signingKeysOf } from './signing-keys-of.js';
import { SignedDecisions } from './signing/signed-decisions.js';
import { SignedStripLinks } from './signing/signed-strip-links.js';
import { SponsorshipKeys } from './signing/sponsorship-keys.js';
import { CampaignReportsStore, campaignReportsSchema } from './store/campaign-reports.store.js';
import { ClickRows } from './store/click-rows.js';
import { clickSchema, ClicksStore } from './store/clicks.store.js';
import { deliveryNoticesSchema, DeliveryNoticesStore } from './store/delivery-notices.store.js';
import { ImpressionRows } from './store/impression-rows.js';
import { impressionSchema, ImpressionsStore } from './store/impressions.store.js';
import { NamesStore } from './store/names.store.js';
import { SoldStore } from './store/sold.store.js';
import { stripClickSchema, StripClicksStore } from './store/strip-clicks.store.js';
import { TalliesStore } from './store/tallies.store.js';
import { tallySchema } from './store/tally.schema.js';
import { totalSchema } from './store/total.schema.js';
import { TotalsStore } from './store/totals.store.js';

const signing = [
  { provide: SponsorshipKeys, useFactory: signingKeysOf, inject: [SERVICE_CONFIG] },
  {
    provide: SignedDecisions,
    useFactory: (keys: SponsorshipKeys, config: SponsorshipConfig) => new SignedDecisions(keys, config),
    inject: [SponsorshipKeys, SERVICE_CONFIG],
  },
  SignedStripLinks,
];

const rules = [
  { provide: CountingRules, useExisting: SERVICE_CONFIG },
  {
    provide: LocalCalendar,
    useFactory: ({ paperTimeZone }: CountingRules) => new LocalCalendar(paperTimeZone),
    inject: [CountingRules],
  },
];

const destinations = {
  provide: Destinations,
  useFactory: (book: ServingBook): Destinations => ({
    get isUpToDate() {
      return book.isFollowing;
    },
    ofCreative: id => book.foundDestinationOf(id),
    ofSponsor: id => book.now.sponsor(id)?.sponsor.link,
    isStanding: (stripId, entryId, at) => {
      const entry = book.now.stripEntry(stripId, entryId);
      return entry !== undefined && isAhead(entry, at);
    },
  }),
  inject: [ServingBook],
};

const stores = [
  ImpressionsStore,
  ImpressionRows,
  ClicksStore,
  ClickRows,
  TotalsStore,
  TalliesStore,
  StripClicksStore,
  SoldStore,
  DeliveryNoticesStore,
  CampaignReportsStore,
  NamesStore,
];
const counting = [VisitorRates, FollowedStrips, JudgeHit, HitTotals, CountImpressions, CountClicks, CountStripClicks];
const reporting = [LookAtDeliveries, DeliveriesRunner, AnnounceReport, ReportWeekly, PlanFinalReport, ReportFinally, ReadReport];

/** What was seen and followed, and what became of it, for the composition root. */
export const countingParts = {
  models: [
    { name: 'Impression', schema: impressionSchema },
    { name: 'Click', schema: clickSchema },
    { name: 'Total', schema: totalSchema },
    { name: 'Tally', schema: tallySchema },
    { name: 'StripClick', schema: stripClickSchema },
    { name: 'DeliveryNotices', schema: deliveryNoticesSchema },
    { name: 'CampaignReports', schema: campaignReportsSchema },
  ],
  providers: [...signing, ...rules, destinations, ...stores, ...counting, ...reporting],
  controllers: [ImpressionsController, ClicksController, ReportsController, PlanFinalReportOnCampaignEnded],
};
