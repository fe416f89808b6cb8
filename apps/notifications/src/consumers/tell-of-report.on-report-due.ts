import { reportDue, type Received } from '#contracts';
import { Consumer, Effect } from '#messaging';
import { TellOfReport } from '../commands/matching/tell-of-report.js';

/** Whoever follows a campaign is told of its reports. */
@Consumer()
export class TellOfReportOnReportDue {
  constructor(private readonly tellOfReport: TellOfReport) {}

  @Effect(reportDue)
  async handle(event: Received<typeof reportDue>): Promise<void> {
    await this.tellOfReport.execute(event);
  }
}
