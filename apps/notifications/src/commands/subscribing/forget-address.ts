import type { Publish } from '#messaging';
import { DueWork, type PlannedWork } from '#scheduling';
import { withoutAsk } from '../../domain/subscribing/follow.js';
import { isAddressInUse, withoutAddress } from '../../domain/subscribing/forget-address.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { forgetAddress, KeepSubscriptions } from './keep-subscriptions.js';

/** Of an address to which nothing goes any more only the keyed hash is kept. In the caller's transaction. */
@DueWork(forgetAddress)
export class ForgetAddress {
  constructor(
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
  ) {}

  handle({ key }: PlannedWork, publish: Publish): Promise<void> {
    return this.ifUnused(key, new Date(), publish);
  }

  /** Where nothing has come to it for a while. */
  async ifUnused(subscriberId: string, at: Date, publish: Publish): Promise<void> {
    const subscriber = await this.subscribers.find(subscriberId);
    if (subscriber && !isAddressInUse(await this.subscriptions.ofSubscriber(subscriber.id), at)) await this.now(subscriber.id, publish);
  }

  /** What was asked for and is not confirmed could not be sent any more, and is asked no more. */
  async now(subscriberId: string, publish: Publish): Promise<void> {
    const subscriber = await this.subscribers.find(subscriberId);
    if (subscriber?.address === undefined) return;
    const asked = (await this.subscriptions.ofSubscriber(subscriber.id)).filter(({ ask }) => ask !== undefined);
    await this.keep.execute(asked.map(withoutAsk), publish);
    await this.subscribers.replace(withoutAddress(subscriber));
  }
}
