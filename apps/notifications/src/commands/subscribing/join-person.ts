import { Injectable } from '@nestjs/common';
import type { Publish } from '#messaging';
import { handOver } from '../../domain/subscribing/follow.js';
import { join } from '../../domain/subscribing/join.js';
import type { Subscriber } from '../../domain/subscribing/subscriber.js';
import type { Subscription } from '../../domain/subscribing/subscription.js';
import { SubscribersStore } from '../../store/subscribers.store.js';
import { SubscriptionsStore } from '../../store/subscriptions.store.js';
import { KeepSubscriptions } from './keep-subscriptions.js';

/**
 * An address and a person become one subscriber, once the person has followed a link in its mail while they were known: they asked, and they read its mail.
 * Who has another address already, and an address that is somebody else's, stay as they are; an address that was forgotten makes room for the new one. In the caller's transaction, which has stored the reader.
 */
@Injectable()
export class JoinPerson {
  constructor(
    private readonly subscribers: SubscribersStore,
    private readonly subscriptions: SubscriptionsStore,
    private readonly keep: KeepSubscriptions,
  ) {}

  async execute(reader: Subscriber, personId: string, publish: Publish): Promise<void> {
    if (reader.personId !== undefined) return;
    const person = await this.subscribers.findByPerson(personId);
    if (!person) return this.subscribers.replace({ ...reader, version: reader.version + 1, personId });
    if (person.address !== undefined) return;
    const moved = (await this.subscriptions.ofSubscriber(reader.id)).map(subscription => handOver(subscription, person.id));
    const isMoved = ({ topicKey, channel }: Subscription) =>
      moved.some(({ before }) => before?.topicKey === topicKey && before.channel === channel);
    // What has ended by the address before it.
    const replaced = (await this.subscriptions.ofSubscriber(person.id)).filter(isMoved);
    // The address is one subscriber's at a time.
    await this.subscribers.remove(reader.id);
    await this.subscribers.replace(join(person, reader));
    await this.keep.execute([...replaced.map(before => ({ before, events: [] })), ...moved], publish);
  }
}
