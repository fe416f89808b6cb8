import { ReadDeskFrame } from '../../queries/desk/read-desk-frame.js';
import { AskModeration } from './ask-moderation.js';
import { CommentActsController } from './comment-acts.controller.js';
import { DeskDoor } from './desk-door.js';
import { DeskItems } from './desk-items.js';
import { ModerationPagesController } from './moderation-pages.controller.js';
import { ModeratorsPages } from './moderators-pages.js';
import { PersonActsController } from './person-acts.controller.js';
import { PolicyActsController } from './policy-acts.controller.js';

/** The moderators' desk, for the composition root. */
export const moderatorsDeskParts = {
  controllers: [ModerationPagesController, CommentActsController, PersonActsController, PolicyActsController],
  providers: [ReadDeskFrame, DeskDoor, DeskItems, AskModeration, ModeratorsPages],
};
