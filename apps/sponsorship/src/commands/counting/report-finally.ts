import type { Publish } from '#messaging';
import { DueWork, type DueWorkHandler, type PlannedWork } from '#scheduling';
import { isOver } from '../../domain/booking/campaign-state.js';
import { SoldStore } from '../../store/sold.store.js';
import { AnnounceReport } from './announce-report.js';

export const reportFinally = 'report-finally';

/**
 * What a campaign has delivered from its first flight to the last click that counts. One that goes on, because a flight was booked in it since, is
 * reported when it ends again, which plans this anew.
 */
@DueWork(reportFinally)
export class ReportFinally implements DueWorkHandler {
  constructor(
    private readonly sold: SoldStore,
    private readonly announce: AnnounceReport,
  ) {}

  async handle({ key, dueAt }: PlannedWork, publish: Publish): Promise<void> {
    const found = await this.sold.campaign(key);
    if (found && isOver(found.campaign))
      publish(await this.announce.execute([found.campaign], 'final', { from: found.startsAt, to: dueAt }));
  }
}
