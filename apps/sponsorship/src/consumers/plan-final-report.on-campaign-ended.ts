import { campaignEnded, type Received } from '#contracts';
import { Consumer, Effect } from '#messaging';
import { PlanFinalReport } from '../commands/counting/plan-final-report.js';

/** A campaign that is over has its last report when the last click on it can have been counted. */
@Consumer()
export class PlanFinalReportOnCampaignEnded {
  constructor(private readonly planFinalReport: PlanFinalReport) {}

  @Effect(campaignEnded)
  async handle({ data: campaign }: Received<typeof campaignEnded>): Promise<void> {
    await this.planFinalReport.execute(campaign.id, new Date(campaign.at));
  }
}
