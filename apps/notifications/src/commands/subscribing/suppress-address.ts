import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { announceSuppression } from '../../domain/subscribing/announce-suppression.js';
import { end } from '../../domain/subscribing/follow.js';
import type { EndedBy } from '../../domain/subscribing/subscription.js';
import { lift, suppress, type Suppression, type SuppressionReason } from '../../domain/subscribing/suppression.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { SuppressionsStore } from '../../store/suppressions.store.js';
import { KeepSubscriptions } from './keep-subscriptions.js';

/** By whom what went to the address is ended; the other reasons end it themselves, or pass. */
const endedBy: Partial<Record<SuppressionReason, EndedBy>> = { 'hard-bounce': 'bounce', complaint: 'complaint' };

/** An address gets nothing more; nobody has to be known by it. In the caller's transaction, if there is one. */
@Injectable()
export class SuppressAddress {
  constructor(
    private readonly transaction: Transaction,
    private readonly suppressions: SuppressionsStore,
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
  ) {}

  execute({ addressHash, reason, at }: Pick<Suppression, 'addressHash' | 'reason' | 'at'>): Promise<void> {
    return this.transaction.run(async publish => {
      const suppression = suppress(await this.suppressions.find(addressHash), addressHash, reason, at);
      if (suppression) {
        await this.suppressions.put(suppression);
        publish(announceSuppression(suppression));
      }
      const by = endedBy[reason];
      if (by) await this.#endMail(addressHash, by, at);
    });
  }

  /** Whoever had left everything follows something again; whatever else an address is suppressed for stays. */
  lift(addressHash: string, at: Date): Promise<void> {
    return this.transaction.run(async publish => {
      const known = await this.suppressions.find(addressHash);
      if (known?.reason !== 'unsubscribed' || known.until) return;
      const lifted = lift(known, at);
      await this.suppressions.put(lifted);
      publish(announceSuppression(lifted));
    });
  }

  #endMail(addressHash: string, by: EndedBy, at: Date): Promise<void> {
    return this.transaction.run(async publish => {
      const subscriber = await this.subscribers.findByAddress(addressHash);
      if (!subscriber) return;
      const all = await this.subscriptions.ofSubscriber(subscriber.id);
      const changes = all.filter(({ channel }) => channel === 'mail').map(subscription => end(subscription, by, at));
      if (await this.keep.execute(changes, publish)) await this.subscribers.replace({ ...subscriber, version: subscriber.version + 1 });
    });
  }
}
