import { Injectable } from '@nestjs/common';
import type { OutgoingEvent } from '#contracts';
import { LocalCalendar } from '#scheduling';
import type { Campaign } from '../../domain/booking/campaign.js';
import { reportOf, type ReportPeriod } from '../../domain/counting/campaign-report.js';
import { CampaignReportsStore } from '../../store/campaign-reports.store.js';
import { TotalsStore } from '../../store/totals.store.js';

/** Sums a period up for campaigns whose report is due. */
@Injectable()
export class AnnounceReport {
  constructor(
    private readonly totals: TotalsStore,
    private readonly reports: CampaignReportsStore,
    private readonly calendar: LocalCalendar,
  ) {}

  /** In the transaction that publishes them. */
  async execute(campaigns: readonly Campaign[], kind: 'weekly' | 'final', { from, to }: ReportPeriod): Promise<OutgoingEvent[]> {
    const ids = campaigns.map(({ id }) => id);
    const counted = await this.totals.ofCampaigns(ids, this.calendar.hourOf(from), to);
    const events: OutgoingEvent[] = [];
    for (const campaign of campaigns) {
      const sums = counted.get(campaign.id) ?? { impressions: 0, clicks: 0 };
      events.push(reportOf(campaign, { kind, from, to, ...sums, number: await this.reports.next(campaign.id) }));
    }
    return events;
  }
}
