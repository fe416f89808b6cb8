import type { Connection, Model } from 'mongoose';
import { Conditions } from '../../apps/notifications/src/domain/matching/conditions.js';
import type { Occasion } from '../../apps/notifications/src/domain/matching/occasion.js';
import { decide } from '../../apps/notifications/src/domain/policy/decide.js';
import { CandidatesStore } from '../../apps/notifications/src/store/candidates.store.js';
import { AudienceStore } from '../../apps/notifications/src/store/audience.store.js';
import { deliverySchema } from '../../apps/notifications/src/store/delivery.schema.js';
import { MessagesStore } from '../../apps/notifications/src/store/messages.store.js';
import { notificationSchema } from '../../apps/notifications/src/store/notification.schema.js';
import { subscriberSchema } from '../../apps/notifications/src/store/subscriber.schema.js';
import { SubscribersStore } from '../../apps/notifications/src/store/subscribers.store.js';
import { subscriptionSchema } from '../../apps/notifications/src/store/subscription.schema.js';
import { suppressionSchema } from '../../apps/notifications/src/store/suppression.schema.js';
import { SuppressionsStore } from '../../apps/notifications/src/store/suppressions.store.js';

/** Who is told of what happens on a topic, found and decided without writing anything; answers how many, and in how many milliseconds. */
export async function timeToMatch(connection: Connection, topicKey: string): Promise<{ readonly people: number; readonly ms: number }> {
  const occasion = { kind: 'article-first', category: 'news', at: new Date(), topicKeys: [topicKey], content: {} } as const;
  const candidates = matcherOn(connection);
  const began = performance.now();
  let people = 0;
  for (let cursor: Occasion['cursor'], isLast = false; !isLast;) {
    const page = await candidates.next({ ...occasion, ...(cursor && { cursor }) }, 1_000);
    const conditions = new Conditions(occasion.content);
    people += page.candidates.filter(candidate => decide(occasion, candidate, conditions, new Date()).mail).length;
    cursor = page.cursor;
    isLast = cursor === undefined;
  }
  return { people, ms: performance.now() - began };
}

function matcherOn(connection: Connection): CandidatesStore {
  const model = <T>(name: string, schema: Parameters<Connection['model']>[1]): Model<T> =>
    (connection.models[name] ?? connection.model(name, schema)) as unknown as Model<T>;
  return new CandidatesStore(
    new AudienceStore(model('Subscription', subscriptionSchema), model('Notification', notificationSchema)),
    new SubscribersStore(model('Subscriber', subscriberSchema)),
    new SuppressionsStore(model('Suppression', suppressionSchema)),
    new MessagesStore(model('Delivery', deliverySchema)),
  );
}
