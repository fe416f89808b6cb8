import { ForgetPersonOnUserErased } from '#messaging';
import { SERVICE_CONFIG } from '#service';
import type { NotificationsConfig } from './config.js';
import { AskByMail } from './commands/subscribing/ask-by-mail.js';
import { AwaitAuthor } from './commands/subscribing/await-author.js';
import { CheckAuthor } from './commands/subscribing/check-author.js';
import { ConfirmSubscription } from './commands/subscribing/confirm-subscription.js';
import { EditPreferences } from './commands/subscribing/edit-preferences.js';
import { EraseSubscriber } from './commands/subscribing/erase-subscriber.js';
import { ExpireAsk } from './commands/subscribing/expire-ask.js';
import { FollowAtOnce } from './commands/subscribing/follow-at-once.js';
import { FollowReplies } from './commands/subscribing/follow-replies.js';
import { ForgetAddress } from './commands/subscribing/forget-address.js';
import { ForgetSubscriberAgain } from './commands/subscribing/forget-subscriber-again.js';
import { ForgetSubscriber } from './commands/subscribing/forget-subscriber.js';
import { JoinPerson } from './commands/subscribing/join-person.js';
import { KeepSubscriptions } from './commands/subscribing/keep-subscriptions.js';
import { Leave } from './commands/subscribing/leave.js';
import { LiftSuppression } from './commands/subscribing/lift-suppression.js';
import { LimitAsks } from './commands/subscribing/limit-asks.js';
import { OwnAddress } from './commands/subscribing/own-address.js';
import { RecordComplaint } from './commands/subscribing/record-complaint.js';
import { SendConfirmation } from './commands/subscribing/send-confirmation.js';
import { Subscribe } from './commands/subscribing/subscribe.js';
import { SuppressAddress } from './commands/subscribing/suppress-address.js';
import { EraseSubscriberOnUserErased } from './consumers/erase-subscriber.on-user-erased.js';
import { ReaderDefaults } from './domain/subscribing/reader-defaults.js';
import { ComplaintsController } from './http/subscribing/complaints.controller.js';
import { ConfirmationsController } from './http/subscribing/confirmations.controller.js';
import { OneClickForms } from './http/subscribing/one-click-forms.js';
import { OwnPreferencesController } from './http/subscribing/own-preferences.controller.js';
import { PreferencesController } from './http/subscribing/preferences.controller.js';
import { subscribingProblems } from './http/subscribing/problems.js';
import { RepliesController } from './http/subscribing/replies.controller.js';
import { SubscriptionsController } from './http/subscribing/subscriptions.controller.js';
import { SuppressionsController } from './http/subscribing/suppressions.controller.js';
import { UnsubscriptionsController } from './http/subscribing/unsubscriptions.controller.js';
import { FindSuppression } from './queries/subscribing/find-suppression.js';
import { ReadConfirmation } from './queries/subscribing/read-confirmation.js';
import { Readers } from './queries/subscribing/readers.js';
import { ReadPreferences } from './queries/subscribing/read-preferences.js';
import { askCountSchema } from './store/ask-count.schema.js';
import { AskCountsStore } from './store/ask-counts.store.js';
import { SentMessagesStore } from './store/sent-messages.store.js';
import { subscriberSchema } from './store/subscriber.schema.js';
import { SubscribersStore } from './store/subscribers.store.js';
import { subscriptionSchema } from './store/subscription.schema.js';
import { SubscriptionsStore } from './store/subscriptions.store.js';
import { suppressionSchema } from './store/suppression.schema.js';
import { SuppressionsStore } from './store/suppressions.store.js';

const stores = [SubscribersStore, SubscriptionsStore, SuppressionsStore, AskCountsStore, SentMessagesStore];
const queries = [Readers, ReadPreferences, ReadConfirmation, FindSuppression];
const commands = [
  LimitAsks,
  KeepSubscriptions,
  ForgetAddress,
  SendConfirmation,
  AskByMail,
  OwnAddress,
  FollowAtOnce,
  Subscribe,
  AwaitAuthor,
  FollowReplies,
  CheckAuthor,
  JoinPerson,
  ConfirmSubscription,
  ExpireAsk,
  EditPreferences,
  Leave,
  SuppressAddress,
  RecordComplaint,
  LiftSuppression,
  ForgetSubscriber,
  ForgetSubscriberAgain,
  EraseSubscriber,
];

const readerDefaults = {
  provide: ReaderDefaults,
  useFactory: ({ paperTimeZone }: NotificationsConfig) => new ReaderDefaults(paperTimeZone),
  inject: [SERVICE_CONFIG],
};

/** Who wants to know what, and who no longer, for the composition root. */
export const subscribingParts = {
  models: [
    { name: 'Subscriber', schema: subscriberSchema },
    { name: 'Subscription', schema: subscriptionSchema },
    { name: 'Suppression', schema: suppressionSchema },
    { name: 'AskCount', schema: askCountSchema },
  ],
  providers: [...stores, ...queries, ...commands, readerDefaults, OneClickForms],
  controllers: [
    SubscriptionsController,
    ConfirmationsController,
    PreferencesController,
    OwnPreferencesController,
    UnsubscriptionsController,
    RepliesController,
    ComplaintsController,
    SuppressionsController,
    EraseSubscriberOnUserErased,
    ForgetPersonOnUserErased,
  ],
  problems: subscribingProblems,
};
