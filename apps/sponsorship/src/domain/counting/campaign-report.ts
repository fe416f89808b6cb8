import { type OutgoingEvent, reportDue } from '#contracts';
import type { Campaign } from '../booking/campaign.js';

export interface ReportPeriod {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
}

export interface CampaignReport extends ReportPeriod {
  readonly kind: 'weekly' | 'final';
  /** Of the reports of the campaign, the first being 1. */
  readonly number: number;
  readonly impressions: number;
  readonly clicks: number;
}

/** That the time of a report has come, and what it says. */
export function reportOf({ id, sponsorId, name }: Campaign, { from, to, number, ...said }: CampaignReport): OutgoingEvent {
  return reportDue({
    id,
    version: number,
    ...(sponsorId && { sponsorId }),
    name,
    from: from.toISOString(),
    to: to.toISOString(),
    ...said,
  });
}
