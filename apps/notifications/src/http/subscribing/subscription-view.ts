import { z } from 'zod';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import { channel, frequency } from './fields.js';

export const subscriptionView = z.object({
  id: z.string(),
  topicKey: z.string(),
  channel,
  frequency,
  condition: z.string().optional(),
  state: z.enum(['pending', 'confirmed', 'ended']),
  confirmedAt: z.date().optional(),
});
export type SubscriptionView = z.infer<typeof subscriptionView>;

export const subscriptionViewOf = (subscription: Subscription): SubscriptionView => {
  const { id, topicKey, state, condition, confirmedAt } = subscription;
  return {
    id,
    topicKey,
    channel: subscription.channel,
    frequency: subscription.frequency,
    state,
    ...(condition !== undefined && { condition }),
    ...(confirmedAt && { confirmedAt }),
  };
};
