import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { newId } from '#persistence';
import { mostSubscriptions, wording } from '../../domain/subscribing/asking-rules.js';
import { TooManySubscriptionsError } from '../../domain/subscribing/errors.js';
import { follow, type Wish } from '../../domain/subscribing/follow.js';
import { subscriberOf } from '../../domain/subscribing/subscriber-of.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { KeepSubscriptions } from './keep-subscriptions.js';
import { SuppressAddress } from './suppress-address.js';

export interface KnownReader {
  readonly personId: string;
  readonly network: string;
  /** Of whoever is new. */
  readonly zone: string;
  readonly locale?: string | undefined;
}

/** Somebody who is known follows something on their own page, or by mail to an address that they have confirmed: nobody has to be asked. */
@Injectable()
export class FollowAtOnce {
  constructor(
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
    private readonly suppressAddress: SuppressAddress,
  ) {}

  /** In the caller's transaction. Answers what they follow by it. */
  async execute(reader: KnownReader, wishes: readonly Wish[], publish: Publish): Promise<Subscription[]> {
    const now = new Date();
    const known = await this.subscribers.findByPerson(reader.personId);
    const subscriber = known ?? (await this.#first(reader, now));
    const all = await this.subscriptions.ofSubscriber(subscriber.id);
    const proof = { at: now, network: reader.network, wording, askId: newId('ask') };
    const changes = wishes.map(wish => {
      const before = all.find(({ topicKey, channel }) => topicKey === wish.topicKey && channel === wish.channel);
      return follow(before, { id: newId('sub'), subscriberId: subscriber.id }, wish, proof);
    });
    const followed = all.filter(({ state }) => state === 'confirmed').length;
    const more = changes.filter(({ before }) => before?.state !== 'confirmed').length;
    if (followed + more > mostSubscriptions) throw new TooManySubscriptionsError(mostSubscriptions);
    if (subscriber.addressHash !== undefined) await this.suppressAddress.lift(subscriber.addressHash, now);
    const isChanged = await this.keep.execute(changes, publish);
    if (known && isChanged) await this.subscribers.replace({ ...known, version: known.version + 1 });
    return changes.flatMap(({ after }) => after ?? []);
  }

  async #first({ personId, zone, locale }: KnownReader, createdAt: Date): Promise<Subscriber> {
    const made = subscriberOf({ id: newId('sbr'), personId, zone, createdAt, ...(locale !== undefined && { locale }) });
    await this.subscribers.insert(made);
    return made;
  }
}
