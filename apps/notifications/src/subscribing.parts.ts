import { subscriberSchema } from './store/subscriber.schema.js';
import { SubscribersStore } from './store/subscribers.store.js';
import { subscriptionSchema } from './store/subscription.schema.js';
import { SubscriptionsStore } from './store/subscriptions.store.js';
import { suppressionSchema } from './store/suppression.schema.js';
import { SuppressionsStore } from './store/suppressions.store.js';

/** Who wants to know what, and who no longer, for the composition root. */
export const subscribingParts = {
  models: [
    { name: 'Subscriber', schema: subscriberSchema },
    { name: 'Subscription', schema: subscriptionSchema },
    { name: 'Suppression', schema: suppressionSchema },
  ],
  providers: [SubscribersStore, SubscriptionsStore, SuppressionsStore],
  controllers: [],
  problems: {},
};
