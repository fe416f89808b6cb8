import { ApproveWorkingCopy } from './commands/approve-working-copy.js';
import { DiscardWorkingCopy } from './commands/discard-working-copy.js';
import { EditWorkingCopy } from './commands/edit-working-copy.js';
import { PublishScheduledWorkingCopy } from './commands/publish-scheduled-working-copy.js';
import { PublishWorkingCopy } from './commands/publish-working-copy.js';
import { ReturnWorkingCopy } from './commands/return-working-copy.js';
import { ScheduleWorkingCopy } from './commands/schedule-working-copy.js';
import { SubmitWorkingCopy } from './commands/submit-working-copy.js';
import { UnscheduleWorkingCopy } from './commands/unschedule-working-copy.js';
import { WorkingCopyPublicationController } from './http/working-copy-publication.controller.js';
import { WorkingCopyReviewController } from './http/working-copy-review.controller.js';
import { WorkingCopyController } from './http/working-copy.controller.js';

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
