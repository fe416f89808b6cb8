import { ChangeStanding } from './commands/change-standing.js';
import { MarkComment } from './commands/mark-comment.js';
import { ModerateComment } from './commands/moderate-comment.js';
import { ModerateMany } from './commands/moderate-many.js';
import { SetPolicy } from './commands/set-policy.js';
import { ModerationController } from './http/moderation.controller.js';
import { PeopleController } from './http/people.controller.js';
import { PoliciesController } from './http/policies.controller.js';
import { ReadLog } from './queries/read-log.js';
import { ReadPerson } from './queries/read-person.js';
import { ReadQueue } from './queries/read-queue.js';
import { commenterSchema } from './store/commenter.schema.js';
import { CommentersStore } from './store/commenters.store.js';
import { decisionSchema } from './store/decision.schema.js';
import { DecisionsStore } from './store/decisions.store.js';
import { PoliciesStore } from './store/policies.store.js';
import { policySchema } from './store/policy.schema.js';

/** All that moderators work with, for the composition root. */
export const moderationParts = {
  models: [
    { name: 'Commenter', schema: commenterSchema },
    { name: 'Policy', schema: policySchema },
    { name: 'Decision', schema: decisionSchema },
  ],
  stores: [CommentersStore, PoliciesStore, DecisionsStore],
  commands: [ModerateComment, ModerateMany, MarkComment, ChangeStanding, SetPolicy],
  queries: [ReadQueue, ReadPerson, ReadLog],
  controllers: [ModerationController, PeopleController, PoliciesController],
};
