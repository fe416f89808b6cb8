import { ApproveWorkingCopy } from './commands/working-copy/approve-working-copy.js';
import { DiscardWorkingCopy } from './commands/working-copy/discard-working-copy.js';
import { EditWorkingCopy } from './commands/working-copy/edit-working-copy.js';
import { PublishScheduledWorkingCopy } from './commands/working-copy/publish-scheduled-working-copy.js';
import { PublishWorkingCopy } from './commands/working-copy/publish-working-copy.js';
import { ReturnWorkingCopy } from './commands/working-copy/return-working-copy.js';
import { ScheduleWorkingCopy } from './commands/working-copy/schedule-working-copy.js';
import { SubmitWorkingCopy } from './commands/working-copy/submit-working-copy.js';
import { UnscheduleWorkingCopy } from './commands/working-copy/unschedule-working-copy.js';
import { WorkingCopyPublicationController } from './http/working-copy/working-copy-publication.controller.js';
import { WorkingCopyReviewController } from './http/working-copy/working-copy-review.controller.js';
import { WorkingCopyController } from './http/working-copy/working-copy.controller.js';

/** Changes of a published article that readers do not see yet. */
export const workingCopyParts = {
  providers: [
    EditWorkingCopy,
    SubmitWorkingCopy,
    ReturnWorkingCopy,
    ApproveWorkingCopy,
    ScheduleWorkingCopy,
    UnscheduleWorkingCopy,
    PublishWorkingCopy,
    PublishScheduledWorkingCopy,
    DiscardWorkingCopy,
  ],
  controllers: [WorkingCopyController, WorkingCopyReviewController, WorkingCopyPublicationController],
};
