import { Injectable } from '@nestjs/common';
import { subscriberErased, subscriptionConfirmed, tombstone } from '#contracts';
import { ForgetPerson, type Publish } from '#messaging';
import { IdempotencyKeys } from '#persistence';
import { Schedule } from '#scheduling';
import { end, withoutAsk } from '../../domain/subscribing/follow.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { forgetAgain } from './forget-subscriber-again.js';
import { ForgetSubscriber } from './forget-subscriber.js';
import { KeepSubscriptions } from './keep-subscriptions.js';
import { SuppressAddress } from './suppress-address.js';

/** No transaction is open for longer. */
const underWayMs = 5 * 60_000;

/**
 * Forgets a person: what they follow, what they were told, and where. Of their address stays that nothing is sent to it any more, under a keyed hash.
 * Whatever they have asked for in the name of another address is not asked any more. A fan-out that has read who they are may still write that they are
 * told: that goes when whatever was under way has ended.
 */
@Injectable()
export class EraseSubscriber {
  constructor(
    private readonly forgetPerson: ForgetPerson,
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
    private readonly suppressAddress: SuppressAddress,
    private readonly forget: ForgetSubscriber,
    private readonly keys: IdempotencyKeys,
    private readonly schedule: Schedule,
  ) {}

  /** In the transaction of the event that tells of it. */
  async execute(personId: string, at: Date, publish: Publish): Promise<void> {
    // From here on nobody comes back under this id.
    await this.forgetPerson.unsent(personId);
    await this.keys.forget(personId, ['id', 'personId']);
    await this.keep.execute((await this.subscriptions.askedBy(personId)).map(withoutAsk), publish);
    const subscriber = await this.subscribers.findByPerson(personId);
    if (subscriber) await this.#erase(subscriber, at, publish);
  }

  async #erase({ id, version, addressHash, formerIds = [] }: Subscriber, at: Date, publish: Publish): Promise<void> {
    const all = await this.subscriptions.ofSubscriber(id);
    const ended = all.map(subscription => end(subscription, 'erasure', at));
    publish(ended.flatMap(({ events }) => events));
    publish(all.filter(({ confirmedAt }) => confirmedAt).map(row => tombstone(subscriptionConfirmed, row.id, row.version + 2)));
    await this.keep.execute(
      all.map(before => ({ before, events: [] })),
      publish,
    );
    if (addressHash !== undefined) await this.suppressAddress.execute({ addressHash, reason: 'erased', at });
    for (const each of [id, ...formerIds]) await this.#forgetAll(each);
    await this.subscribers.remove(id);
    publish(subscriberErased({ id, version: version + 1, erasedAt: at.toISOString() }));
  }

  async #forgetAll(subscriberId: string): Promise<void> {
    await this.forget.execute(subscriberId);
    await this.schedule.plan({ kind: forgetAgain, key: subscriberId, dueAt: new Date(Date.now() + underWayMs) });
  }
}
