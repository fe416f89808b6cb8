import { Schema } from 'mongoose';
import type { Subscription } from '../domain/subscribing/subscription.js';

export type SubscriptionDocument = Omit<Subscription, 'id'> & { _id: string };

const text = { type: String, required: true } as const;

export const subscriptionSchema = new Schema<SubscriptionDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    subscriberId: text,
    topicKey: text,
    channel: text,
    frequency: text,
    condition: String,
    state: text,
    confirmedAt: Date,
    ask: Schema.Types.Mixed,
    proof: Schema.Types.Mixed,
    endedAt: Date,
    endedBy: String,
  },
  { collection: 'subscriptions', versionKey: false },
);
subscriptionSchema.index({ subscriberId: 1, topicKey: 1, channel: 1 }, { unique: true });
/** A fan-out walks those of a topic in this order, and goes on behind the last that it has seen. */
subscriptionSchema.index({ topicKey: 1, state: 1, _id: 1 });
/** What somebody who is erased has asked for in the name of an address. */
subscriptionSchema.index({ 'ask.personId': 1 }, { sparse: true });
