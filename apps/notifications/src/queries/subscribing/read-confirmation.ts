import { Injectable } from '@nestjs/common';
import { LinkExpiredError } from '../../domain/subscribing/errors.js';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import type { Confirmation } from '../../signing/reader-links.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';

/** What a link would confirm, or has confirmed. Looking at it changes nothing: programs that look at mail follow links too. */
@Injectable()
export class ReadConfirmation {
  constructor(private readonly subscriptions: SubscriptionsStore) {}

  async execute({ subscriptionId, askId, expiresAt }: Confirmation): Promise<Subscription> {
    const subscription = await this.subscriptions.find(subscriptionId);
    if (subscription?.proof?.askId === askId) return subscription;
    const ask = subscription?.ask;
    if (!subscription || ask?.id !== askId || expiresAt <= new Date()) throw new LinkExpiredError();
    const { condition: _, ...rest } = subscription;
    const { frequency, condition } = ask;
    return { ...rest, state: 'pending', frequency, ...(condition !== undefined && { condition }) };
  }
}
