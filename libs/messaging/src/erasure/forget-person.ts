import { Injectable } from '@nestjs/common';
import { userErased } from '#contracts';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import { OutboxStore } from '../outbox/outbox.store.js';
import { ForgetDeadLetters } from './forget-dead-letters.js';
import { ForgottenPeople } from './forgotten-people.js';

/**
 * Takes an erased person out of what messaging itself keeps: events that are not sent yet, and dead letters. The inbox holds ids of events only.
 *
 * Guarantee: once `execute` has returned, nothing here is theirs, and what is buried later is buried without them; a crash in between leaves a part,
 * which the next call does. An unsent event that was theirs leaves as a tombstone, in its place and with its version. `user.erased` itself stays
 * wherever it is: it is the order that is carried out.
 */
@Injectable()
export class ForgetPerson {
  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly outbox: OutboxStore,
    private readonly people: ForgottenPeople,
    private readonly deadLetters: ForgetDeadLetters,
  ) {}

  async execute(personId: string): Promise<void> {
    await this.unsent(personId);
    await this.deadLetters.execute(personId);
  }

  /** May run in the transaction of a command. */
  async unsent(personId: string): Promise<void> {
    await this.people.add(personId);
    const { topicPrefix, publishes } = this.kafka;
    const mentions = new Map(publishes.map(event => [topicPrefix + event.topic, event.mentions]));
    await this.outbox.forget(personId, topicPrefix + userErased.topic, topic => mentions.get(topic) ?? []);
  }
}
