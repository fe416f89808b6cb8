import { randomUUID } from 'node:crypto';
import kafkajs, { type Message, type Producer } from 'kafkajs';
import type { AnyEventType, OutgoingEvent } from '#contracts';
import { KafkaAdmin, planOf, writeEnvelope } from '#messaging';
import { eventually } from './eventually.js';
import type { Isolated } from './isolated.js';

/** A record as it lies on its topic; a tombstone's value is null. */
export interface TopicRecord {
  readonly key: string;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts events on their topics without the service that owns them: what a test of a consumer is fed with. */
export class Newswire {
  readonly #kafka: KafkaAdmin;
  readonly #producer: Producer;
  readonly #prefix: string;
  /** Topics that were found ready for records. */
  readonly #led = new Set<string>();
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
    await this.#haveTopics(types);
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

  /** A topic that was made this moment may not be known to every part of the broker yet: its partitions' leaders tell. */
  async #haveTopics(types: readonly AnyEventType[]): Promise<void> {
    const missing = types.filter(({ topic }) => !this.#led.has(topic));
    if (missing.length === 0) return;
    await eventually(() => this.#kafka.ensure(missing.map(event => planOf(event, this.#prefix))));
    const admin = await this.#kafka.admin();
    for (const { topic } of missing) {
      await eventually(() => admin.fetchTopicOffsets(this.#prefix + topic));
      this.#led.add(topic);
    }
  }

  /** Whatever any other client might put on a topic that is there. */
  async send(topic: string, message: Message): Promise<void> {
    await (this.#connected ??= this.#producer.connect());
    await this.#producer.send({ topic: this.#prefix + topic, messages: [message] });
  }

  /** All that is on a topic at this moment, as any subscriber would find it. */
  async records(topic: string): Promise<TopicRecord[]> {
    const name = this.#prefix + topic;
    const ends = await (await this.#kafka.admin()).fetchTopicOffsets(name);
    const waiting = new Set(ends.filter(({ high, low }) => high !== low).map(({ partition }) => partition));
    const records: TopicRecord[] = [];
    if (waiting.size === 0) return records;
    const consumer = this.#kafka.client.consumer({ groupId: `newswire-${randomUUID()}`, maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topics: [name], fromBeginning: true });
    await consumer.run({
      eachBatch: async ({ batch }) => {
        records.push(...batch.messages.map(readRecord));
        const end = ends.find(({ partition }) => partition === batch.partition)?.high ?? '0';
        if (BigInt(batch.lastOffset()) + 1n >= BigInt(end)) waiting.delete(batch.partition);
      },
    });
    await eventually(() => {
      if (waiting.size > 0) throw new Error(`${name} was not read to its end: ${[...waiting].join(', ')}`);
    });
    await consumer.disconnect();
    return records;
  }

  async stop(): Promise<void> {
    if (this.#connected) await this.#producer.disconnect();
    await this.#kafka.stop();
  }
}

const readRecord = ({ key, value, headers }: Message): TopicRecord => ({
  key: String(key),
  value: value === null ? null : value.toString(),
  headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, header]) => [name, String(header)])),
});
