import { Injectable } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import { wording } from '../../domain/subscribing/asking-rules.js';
import { LinkExpiredError } from '../../domain/subscribing/errors.js';
import { confirmAsk } from '../../domain/subscribing/follow.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import type { Ask, Subscription } from '../../domain/subscribing/subscription.js';
import type { Confirmation } from '../../signing/reader-links.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { JoinPerson } from './join-person.js';
import { KeepSubscriptions } from './keep-subscriptions.js';
import { LimitAsks } from './limit-asks.js';
import { SuppressAddress } from './suppress-address.js';

interface ConfirmInput {
  readonly link: Confirmation;
  /** Who presses the button, where they are known. */
  readonly personId: string | undefined;
  /** From where, for the proof. */
  readonly network: string;
}

/** The owner of an address says that they did ask for it (double opt-in). Said twice it is the same. */
@Injectable()
export class ConfirmSubscription {
  constructor(
    private readonly transaction: Transaction,
    private readonly subscriptions: SubscriptionsStore,
    private readonly subscribers: SubscribersStore,
    private readonly keep: KeepSubscriptions,
    private readonly suppressAddress: SuppressAddress,
    private readonly limit: LimitAsks,
    private readonly joinPerson: JoinPerson,
  ) {}

  execute(input: ConfirmInput): Promise<Subscription> {
    const { link } = input;
    return this.transaction.run(async publish => {
      const now = new Date();
      const subscription = await this.subscriptions.find(link.subscriptionId);
      const subscriber = subscription && (await this.subscribers.find(subscription.subscriberId));
      if (!subscription || !subscriber) throw new LinkExpiredError();
      if (subscription.proof?.askId === link.askId) return subscription;
      const { ask } = subscription;
      if (ask?.id !== link.askId || link.expiresAt <= now) throw new LinkExpiredError();
      return this.#confirm({ subscription, subscriber, ask, now }, input, publish);
    });
  }

  async #confirm(
    { subscription, subscriber, ask, now }: { subscription: Subscription; subscriber: Subscriber; ask: Ask; now: Date },
    { personId, network }: ConfirmInput,
    publish: Publish,
  ): Promise<Subscription> {
    const change = confirmAsk(subscription, ask, { at: now, network, wording, askId: ask.id });
    await this.keep.execute([change], publish);
    const confirmed = { ...subscriber, version: subscriber.version + 1, addressConfirmedAt: subscriber.addressConfirmedAt ?? now };
    await this.subscribers.replace(confirmed);
    if (subscriber.addressHash !== undefined) await this.#welcome(subscriber.addressHash, now);
    if (personId !== undefined && personId === ask.personId) await this.joinPerson.execute(confirmed, personId, publish);
    return change.after ?? subscription;
  }

  async #welcome(addressHash: string, now: Date): Promise<void> {
    await this.suppressAddress.lift(addressHash, now);
    await this.limit.clear(addressHash);
  }
}
