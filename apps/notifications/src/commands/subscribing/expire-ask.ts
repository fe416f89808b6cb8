import type { Publish } from '#messaging';
import { DueWork, type PlannedWork } from '#scheduling';
import { withoutAsk } from '../../domain/subscribing/follow.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { ForgetAddress } from './forget-address.js';
import { expireAsk, KeepSubscriptions } from './keep-subscriptions.js';

/** Nobody has confirmed it in time. Of an address that nobody has ever confirmed anything for, nothing is left here. */
@DueWork(expireAsk)
export class ExpireAsk {
  constructor(
    private readonly subscriptions: SubscriptionsStore,
    private readonly subscribers: SubscribersStore,
    private readonly keep: KeepSubscriptions,
    private readonly forgetAddress: ForgetAddress,
  ) {}

  async handle({ key, dueAt }: PlannedWork, publish: Publish): Promise<void> {
    const subscription = await this.subscriptions.find(key);
    if (!subscription?.ask || subscription.ask.expiresAt > dueAt) return;
    await this.keep.execute([withoutAsk(subscription)], publish);
    await this.#forgetWhoeverNeverCame(subscription.subscriberId);
    await this.forgetAddress.ifUnused(subscription.subscriberId, new Date(), publish);
  }

  async #forgetWhoeverNeverCame(subscriberId: string): Promise<void> {
    const subscriber = await this.subscribers.find(subscriberId);
    if (!subscriber || subscriber.addressConfirmedAt || subscriber.personId !== undefined) return;
    if ((await this.subscriptions.ofSubscriber(subscriber.id)).length === 0) await this.subscribers.remove(subscriber.id);
  }
}
