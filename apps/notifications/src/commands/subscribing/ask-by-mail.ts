import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { newId } from '#persistence';
import { askLastsMs } from '../../domain/subscribing/asking-rules.js';
import { askFor, type Wish } from '../../domain/subscribing/follow.js';
import { normalisedAddress } from '../../domain/subscribing/normalised-address.js';
import { subscriberOf } from '../../domain/subscribing/subscriber-of.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import type { Ask, Subscription } from '../../domain/subscribing/subscription.js';
import { AddressHashes } from '../../signing/address-hashes.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { KeepSubscriptions } from './keep-subscriptions.js';
import { LimitAsks } from './limit-asks.js';
import { SendConfirmation } from './send-confirmation.js';

export interface MailAsk {
  readonly address: string;
  readonly wish: Wish;
  /** Who asks, where they are known. */
  readonly personId?: string | undefined;
  /** From where. */
  readonly network: string;
  /** Of whoever is new. */
  readonly zone: string;
  readonly locale?: string | undefined;
}

/**
 * Somebody names an address, which may be theirs: it is asked by mail, and nothing is done until its owner says yes.
 *
 * Guarantee: the work and the answer are the same for every address that is well-formed, one that we have never seen, one that follows this already and
 * one that is suppressed; whether the mail goes out is decided when it is sent. Nobody can tell from here who reads the paper.
 */
@Injectable()
export class AskByMail {
  constructor(
    private readonly hashes: AddressHashes,
    private readonly limit: LimitAsks,
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
    private readonly confirmation: SendConfirmation,
  ) {}

  /** In the caller's transaction. Answers what is asked; nothing where an address was asked too often. */
  async execute({ address, wish, personId, network, ...beginning }: MailAsk, publish: Publish): Promise<Subscription | undefined> {
    const now = new Date();
    const addressHash = this.hashes.of(normalisedAddress(address));
    await this.limit.from(network, now);
    if (await this.limit.isTooMuchFor(addressHash, now)) return undefined;
    const subscriber = await this.#subscriber({ address, addressHash }, beginning, now);
    const before = await this.subscriptions.findOf(subscriber.id, wish.topicKey, wish.channel);
    const place = { id: newId('sub'), subscriberId: subscriber.id };
    const after = askFor(before, place, wish, askOf(wish, personId, now));
    await this.keep.execute([{ before, after, events: [] }], publish);
    if (after.ask) await this.confirmation.execute(after, after.ask, now);
    return after;
  }

  async #subscriber(
    known: { address: string; addressHash: string },
    { zone, locale }: Pick<MailAsk, 'zone' | 'locale'>,
    createdAt: Date,
  ): Promise<Subscriber> {
    const found = await this.subscribers.findByAddress(known.addressHash);
    if (found?.address !== undefined) return found;
    // It was forgotten; whoever asks for mail to it has just named it.
    if (found) return this.#named({ ...found, version: found.version + 1, address: known.address });
    const made = subscriberOf({ id: newId('sbr'), ...known, zone, createdAt, ...(locale !== undefined && { locale }) });
    await this.subscribers.insert(made);
    return made;
  }

  async #named(subscriber: Subscriber): Promise<Subscriber> {
    await this.subscribers.replace(subscriber);
    return subscriber;
  }
}

const askOf = ({ frequency, condition }: Wish, personId: string | undefined, now: Date): Ask => ({
  id: newId('ask'),
  frequency,
  expiresAt: new Date(now.getTime() + askLastsMs),
  ...(condition !== undefined && { condition }),
  ...(personId !== undefined && { personId }),
});
