import { NameTopics } from '../../queries/subscribing/name-topics.js';
import { InboxController } from '../inbox/inbox.controller.js';
import { MailDesk } from './mail-desk.js';
import { MultipartBodies } from '../multipart-bodies.js';
import { PreferencesController } from './preferences.controller.js';
import { RepliesController } from './replies.controller.js';
import { SubscribeController } from './subscribe.controller.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** How readers are told of things, for the composition root. */
export const subscribingParts = {
  providers: [NameTopics, MailDesk, MultipartBodies],
  controllers: [
    SubscribeController,
    SubscriptionsController,
    PreferencesController,
    UnsubscribeController,
    RepliesController,
    InboxController,
  ],
};
