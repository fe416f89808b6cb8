import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Subscription } from '../domain/subscribing/subscription.js';
import type { NotificationDocument } from './notification.schema.js';
import type { SubscriptionDocument } from './subscription.schema.js';

/** One row of a walk: where it stands, and whose it is. */
export interface Follower {
  readonly place: string;
  readonly subscriberId: string;
  /** In which they were told, of those who were. */
  readonly deliveryId?: string;
}

/** Whom an occasion may concern, in an order in which a walk can go on where it was. */
@Injectable()
export class AudienceStore {
  constructor(
    @InjectModel('Subscription') private readonly subscriptions: Model<SubscriptionDocument>,
    @InjectModel('Notification') private readonly notifications: Model<NotificationDocument>,
  ) {}

  /** Those of one topic, behind one of them. */
  async following(topicKey: string, after: string, limit: number): Promise<Follower[]> {
    const rows = await this.subscriptions.collection
      .find({ topicKey, state: 'confirmed', _id: { $gt: after as never } }, { projection: { subscriberId: 1 } })
      .hint({ topicKey: 1, state: 1, _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return rows.map(({ _id, subscriberId }) => ({ place: String(_id), subscriberId: String(subscriberId) }));
  }

  /** Those who were told of an occasion, behind one of them. */
  async toldOf(occasionId: string, after: string, limit: number): Promise<Follower[]> {
    const [from, until] = [after === '' ? `${occasionId}~` : after, `${occasionId}\u007f`];
    const rows = await this.notifications.collection
      .find({ _id: { $gt: from as never, $lt: until as never } }, { projection: { subscriberId: 1, mail: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return rows.map(({ _id, subscriberId, mail }) => ({
      place: String(_id),
      subscriberId: String(subscriberId),
      ...(mail && { deliveryId: (mail as { deliveryId: string }).deliveryId }),
    }));
  }

  /** All that these people have asked of these topics, by person. */
  async wishesOf(subscriberIds: readonly string[], topicKeys: readonly string[]): Promise<Map<string, Subscription[]>> {
    const rows = await this.subscriptions.collection
      .find<SubscriptionDocument>(
        { subscriberId: { $in: [...subscriberIds] }, topicKey: { $in: [...topicKeys] } },
        { projection: { proof: 0 } },
      )
      .toArray();
    const wishes = new Map<string, Subscription[]>();
    for (const { _id, ...subscription } of rows) {
      const those = wishes.get(subscription.subscriberId) ?? [];
      those.push({ id: _id, ...subscription });
      wishes.set(subscription.subscriberId, those);
    }
    return wishes;
  }
}
