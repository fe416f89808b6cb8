import { EraseComments } from './commands/erasure/erase-comments.js';
import { ErasePerson } from './commands/erasure/erase-person.js';
import { ChangeStanding } from './commands/moderation/change-standing.js';
import { DeclineAppeal } from './commands/moderation/decline-appeal.js';
import { MarkComment } from './commands/moderation/mark-comment.js';
import { ModerateComment } from './commands/moderation/moderate-comment.js';
import { ModerateMany } from './commands/moderation/moderate-many.js';
import { SetPolicy } from './commands/moderation/set-policy.js';
import { ErasuresController } from './http/erasures.controller.js';
import { ModerationController } from './http/moderation/moderation.controller.js';
import { PeopleController } from './http/moderation/people.controller.js';
import { PoliciesController } from './http/moderation/policies.controller.js';
import { QueuesController } from './http/moderation/queues.controller.js';
import { QueueHealth } from './queries/queue-health.js';
import { ReportsController } from './http/moderation/reports.controller.js';
import { ReadLog } from './queries/read-log.js';
import { ReadPerson } from './queries/read-person.js';
import { ReadReports } from './queries/read-reports.js';
import { ReadQueue } from './queries/read-queue.js';
import { commenterSchema } from './store/commenter.schema.js';
import { CommentersStore } from './store/commenters.store.js';
import { decisionSchema } from './store/decision.schema.js';
import { DecisionsStore } from './store/decisions.store.js';
import { erasureSchema } from './store/erasure.schema.js';
import { ErasuresStore } from './store/erasures.store.js';
import { PeopleStore } from './store/people.store.js';
import { PoliciesStore } from './store/policies.store.js';
import { policySchema } from './store/policy.schema.js';

/** All that moderators work with, for the composition root. */
export const moderationParts = {
  models: [
    { name: 'Commenter', schema: commenterSchema },
    { name: 'Policy', schema: policySchema },
    { name: 'Decision', schema: decisionSchema },
    { name: 'Erasure', schema: erasureSchema },
  ],
  stores: [CommentersStore, PeopleStore, PoliciesStore, DecisionsStore, ErasuresStore],
  commands: [ModerateComment, ModerateMany, MarkComment, ChangeStanding, DeclineAppeal, SetPolicy, EraseComments, ErasePerson],
  queries: [QueueHealth, ReadQueue, ReadReports, ReadPerson, ReadLog],
  controllers: [ModerationController, ReportsController, PeopleController, PoliciesController, QueuesController, ErasuresController],
};
