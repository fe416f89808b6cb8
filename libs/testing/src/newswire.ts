import kafkajs, { type Producer } from 'kafkajs';
import type { OutgoingEvent } from '#contracts';
import { KafkaAdmin, planOf, writeEnvelope } from '#messaging';
import { eventually } from './eventually.js';
import type { Isolated } from './isolated.js';

/** Puts events on their topics without the service that owns them: what a test of a consumer is fed with. */
export class Newswire {
  readonly #kafka: KafkaAdmin;
  readonly #producer: Producer;
  readonly #prefix: string;
  #connected: Promise<void> | undefined;

  constructor({ kafkaBrokers, topicPrefix }: Isolated) {
    this.#prefix = topicPrefix;
    this.#kafka = new KafkaAdmin({ service: 'newswire', brokers: kafkaBrokers.split(','), publishes: [] });
    this.#producer = this.#kafka.client.producer({
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
  }

  /** In the order given, as far as they share a topic. */
  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    const types = [...new Set(events.map(({ event }) => event))];
    // A topic that was made this moment may not be known to every part of the broker yet.
    await eventually(() => this.#kafka.ensure(types.map(event => planOf(event, this.#prefix))));
    await (this.#connected ??= this.#producer.connect());
    const topicMessages = types.map(({ topic }) => ({
      topic: this.#prefix + topic,
      messages: events
        .filter(({ event }) => event.topic === topic)
        .map(event => writeEnvelope(event))
        .map(({ key, value, headers }) => ({ key, value, headers: { ...headers } })),
    }));
    await this.#producer.sendBatch({ topicMessages });
  }

  async stop(): Promise<void> {
    if (this.#connected) await this.#producer.disconnect();
    await this.#kafka.stop();
  }
}
