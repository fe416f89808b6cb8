import type { Publish } from '#messaging';
import { DueWork, type DueWorkHandler, type PlannedWork } from '#scheduling';
import { SoldStore } from '../../store/sold.store.js';
import { AnnounceReport } from './announce-report.js';

export const reportFinally = 'report-finally';

/** What a campaign has delivered from its first flight to the last click that counts. */
@DueWork(reportFinally)
export class ReportFinally implements DueWorkHandler {
  constructor(
    private readonly sold: SoldStore,
    private readonly announce: AnnounceReport,
  ) {}

  async handle({ key, dueAt }: PlannedWork, publish: Publish): Promise<void> {
    const found = await this.sold.campaign(key);
    if (found) publish(await this.announce.execute([found.campaign], 'final', { from: found.startsAt, to: dueAt }));
  }
}
