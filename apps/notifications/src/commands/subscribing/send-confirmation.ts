import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import type { Ask, Subscription } from '../../domain/subscribing/subscription.js';
import { ReaderLinks } from '../../signing/reader-links.js';
import { DeliveriesStore } from '../../store/deliveries.store.js';

const promisedWithinMs = 2 * 60 * 1_000;

/** The mail with the link by which an address's owner says that it was them. */
@Injectable()
export class SendConfirmation {
  constructor(
    private readonly links: ReaderLinks,
    private readonly deliveries: DeliveriesStore,
  ) {}

  /** In the transaction of the ask. */
  async execute({ id, subscriberId, topicKey }: Subscription, ask: Ask, now: Date): Promise<void> {
    const { id: askId, frequency, expiresAt } = ask;
    const link = this.links.confirmUrl({ subscriptionId: id, askId, expiresAt });
    await this.deliveries.insert([
      {
        id: `dlv:confirm:${newId('dlv')}:mail`,
        kind: 'single',
        subscriberId,
        template: 'confirm-subscription',
        category: 'service',
        content: { link, topicKey, frequency, expiresAt },
        state: 'waiting',
        dueAt: now,
        nextTryAt: now,
        promisedAt: new Date(now.getTime() + promisedWithinMs),
        attempts: 0,
        log: [{ at: now, what: 'asked for' }],
      },
    ]);
  }
}
