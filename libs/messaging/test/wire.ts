import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka, type Message, type Producer } from 'kafkajs';
import type { OutgoingEvent } from '#contracts';
import type { Isolated } from '#testing';
import { writeEnvelope } from '../src/envelope/write-envelope.js';
import '../src/kafka/kafka-client.js';

/** What any other client might put on our topics. */
export class Wire {
  readonly kafka: Kafka;
  readonly #producer: Producer;
  readonly #admin: Admin;
  #isConnected = false;

  constructor(private readonly place: Isolated) {
    this.kafka = new kafkajs.Kafka({ clientId: 'wire', brokers: place.kafkaBrokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
    this.#producer = this.kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner, allowAutoTopicCreation: false });
    this.#admin = this.kafka.admin();
  }

  async send(event: string, messages: Message[], compression = kafkajs.CompressionTypes.None): Promise<void> {
    await this.#connect();
    await this.#producer.send({ topic: this.topic(event), messages, compression });
  }

  async publish(events: readonly OutgoingEvent[], partition?: number): Promise<string[]> {
    const envelopes = events.map(event => ({ topic: event.event.topic, ...writeEnvelope(event) }));
    for (const topic of new Set(envelopes.map(envelope => envelope.topic))) {
      const own = envelopes.filter(envelope => envelope.topic === topic);
      await this.send(
        topic,
        own.map(({ key, value, headers }) => ({ key, value, headers: { ...headers }, ...(partition !== undefined && { partition }) })),
      );
    }
    return envelopes.map(({ id }) => id);
  }

  topic(event: string): string {
    return this.place.topicPrefix + event;
  }

  async admin(): Promise<Admin> {
    await this.#connect();
    return this.#admin;
  }

  /** All records of a topic as they stand, read past any group. */
  async records(topic: string): Promise<{ key: string; value: string | null; headers: Record<string, string> }[]> {
    const admin = await this.admin();
    const ends = await admin.fetchTopicOffsets(topic);
    const wanted = ends.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
    const found: { key: string; value: string | null; headers: Record<string, string> }[] = [];
    if (wanted === 0) return found;
    const consumer = this.kafka.consumer({ groupId: `${topic}-look-${process.hrtime.bigint()}`, maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ message }) => {
        const headers = Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]);
        found.push({
          key: String(message.key),
          value: message.value?.toString() ?? null,
          headers: Object.fromEntries(headers) as Record<string, string>,
        });
      },
    });
    for (let tries = 0; found.length < wanted && tries < 200; tries += 1) await pause(25);
    await consumer.disconnect();
    return found;
  }

  async stop(): Promise<void> {
    if (!this.#isConnected) return;
    await this.#producer.disconnect();
    await this.#admin.disconnect();
  }

  async #connect(): Promise<void> {
    if (this.#isConnected) return;
    this.#isConnected = true;
    await Promise.all([this.#producer.connect(), this.#admin.connect()]);
  }
}
