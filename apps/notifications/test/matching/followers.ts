import type { Connection } from 'mongoose';
import type { SubscriberDocument } from '../../src/store/subscriber.schema.js';
import type { SubscriptionDocument } from '../../src/store/subscription.schema.js';

type Wish = Partial<SubscriptionDocument> & Pick<SubscriptionDocument, 'topicKey'>;

const longAgo = new Date('2026-01-01T00:00:00Z');

/** Somebody with a confirmed address who wants to know at once. */
export const subscriberRow = (_id: string, over: Partial<SubscriberDocument> = {}): SubscriberDocument => ({
  _id,
  version: 1,
  address: `${_id.replace('_', '-')}@example.com`,
  addressHash: _id,
  addressConfirmedAt: longAgo,
  locale: 'en-GB',
  zone: 'UTC',
  digestAt: '07:30',
  digestWeekday: 1,
  preferences: { mail: true, inbox: true, byCategory: {} },
  mutes: [],
  createdAt: longAgo,
  ...over,
});

export const subscriptionRow = (subscriberId: string, wish: Wish): SubscriptionDocument => {
  const channel = wish.channel ?? 'mail';
  return {
    _id: `sub_${subscriberId.slice(4)}${wish.topicKey.replaceAll(/[^a-z0-9]/g, '')}${channel}`,
    version: 1,
    subscriberId,
    frequency: 'immediate',
    state: 'confirmed',
    confirmedAt: longAgo,
    ...wish,
    channel,
  };
};

/** Many at once, as a fan-out finds them. */
export async function putFollowers(
  connection: Connection,
  people: readonly { readonly subscriber: SubscriberDocument; readonly wishes: readonly Wish[] }[],
): Promise<void> {
  if (people.length === 0) return;
  await connection.collection<SubscriberDocument>('subscribers').insertMany(people.map(({ subscriber }) => subscriber));
  await connection
    .collection<SubscriptionDocument>('subscriptions')
    .insertMany(people.flatMap(({ subscriber, wishes }) => wishes.map(wish => subscriptionRow(subscriber._id, wish))));
}
