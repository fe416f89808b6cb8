import { Injectable } from '@nestjs/common';
import { subscriberOf } from '../../domain/subscribing/subscriber-of.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import { holds, type SuppressionReason } from '../../domain/subscribing/suppression.js';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { SuppressionsStore } from '../../store/suppressions.store.js';

export interface OwnPreferences {
  readonly subscriber: Subscriber;
  /** Those that have not ended. */
  readonly subscriptions: readonly Subscription[];
  /** Why nothing is sent to their address at this moment. */
  readonly suppressed?: SuppressionReason;
}

/** How somebody is told of things, and of what. Who is gone, or never was, has what everybody begins with, and version 0. */
@Injectable()
export class ReadPreferences {
  constructor(
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly suppressions: SuppressionsStore,
  ) {}

  async bySubscriber(id: string, zone: string): Promise<OwnPreferences> {
    return this.#of(await this.subscribers.find(id), zone);
  }

  async byPerson(personId: string, zone: string): Promise<OwnPreferences> {
    return this.#of(await this.subscribers.findByPerson(personId), zone);
  }

  async #of(subscriber: Subscriber | undefined, zone: string): Promise<OwnPreferences> {
    if (!subscriber) return { subscriber: subscriberOf({ id: '', version: 0, zone, createdAt: new Date(0) }), subscriptions: [] };
    const [all, suppressed] = await Promise.all([this.subscriptions.ofSubscriber(subscriber.id), this.#suppressed(subscriber)]);
    return { subscriber, subscriptions: all.filter(({ state }) => state !== 'ended'), ...(suppressed && { suppressed }) };
  }

  async #suppressed({ addressHash }: Subscriber): Promise<SuppressionReason | undefined> {
    const known = addressHash === undefined ? undefined : await this.suppressions.find(addressHash);
    return known && holds(known, new Date()) ? known.reason : undefined;
  }
}
