import type { Publish } from '#messaging';
import { DueWork, type PlannedWork } from '#scheduling';
import { publishCopyWhenDue } from '../../domain/working-copy/publish-working-copy.js';
import { TakeDueStep } from '../publication/take-due-step.js';

/** The time of the changes has come: readers see them, or the working copy says why not. */
@DueWork('publish-working-copy')
export class PublishScheduledWorkingCopy {
  constructor(private readonly step: TakeDueStep) {}

  handle(work: PlannedWork, publish: Publish): Promise<void> {
    return this.step.execute(work, publish, (article, at) => {
      const after = publishCopyWhenDue(article, at);
      return { after, action: after.workingCopy ? 'copy-schedule-failed' : 'copy-publish' };
    });
  }
}
