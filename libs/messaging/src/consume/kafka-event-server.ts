import { Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { createLogger } from '#telemetry';
import { deadLetterTopic } from '../dead-letters/dead-letter-topic.js';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import { deadLetterPlan, planOf } from '../kafka/topics.js';
import { within } from '../kafka/within.js';
import { Signal } from '../outbox/signal.js';
import { BatchRunner } from './batch-runner.js';
import type { HandlerMetadata } from './consumer.decorators.js';
import type { ConsumerProgress } from './consumer-progress.js';
import { Handlers } from './handlers.js';

const sessionTimeoutMs = 15_000;
const stopDeadlineMs = 12_000;
const connectDeadlineMs = 3_000;
const watchEveryMs = 15_000;

/**
 * The transport of this service's consumers: Nest finds the handlers, kafkajs brings the batches, BatchRunner carries them.
 *
 * Guarantee: each record on a subscribed topic reaches its handlers at least once, a partition in order; an offset moves only after the
 * record's effects are committed, or its dead letter is written. States (`ConsumerProgress`): starting (topics, connection) → running ⇄
 * rebalancing → stopped; crashed when the client gave up, from where it is made anew with growing pauses. Kafka away at the start: the
 * service runs, and this keeps trying. A crash at any point: the records since the last commit come again.
 */
@Injectable()
export class KafkaEventServer extends Server implements CustomTransportStrategy {
  readonly #log = createLogger('event-server');
  readonly #signal = new Signal();
  #consumer: Consumer | undefined;
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly handlers: Handlers,
    private readonly batches: BatchRunner,
  ) {
    super();
  }

  get progress(): ConsumerProgress {
    return this.batches.progress;
  }

  /** Whether there is anything to consume; a service that only publishes has no consumer. */
  get isUsed(): boolean {
    return this.handlers.topics.length > 0;
  }

  get topics(): string[] {
    return this.handlers.topics;
  }

  listen(callback: () => void): void {
    for (const [pattern, handler] of this.messageHandlers) {
      for (let next: typeof handler | undefined = handler; next; next = next.next) this.handlers.add(metadataOf(next.extras), pattern);
    }
    if (this.isUsed) this.#running = this.#run();
    callback();
  }

  async close(): Promise<void> {
    this.#isStopped = true;
    this.batches.stop();
    this.#signal.close();
    await this.#disconnect();
    await within(connectDeadlineMs, this.#running ?? Promise.resolve()).catch(() => undefined);
    this.progress.phase = 'stopped';
  }

  /** Status events are Nest's own affair; the state is in `progress`. */
  on(): void {
    // Nothing subscribes to a transport of ours.
  }

  unwrap<T>(): T {
    return this.#consumer as T;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#isStopped;) {
      try {
        await this.#prepareTopics();
        const crashed = await this.#connect();
        failures = 0;
        const watch = setInterval(() => void this.#watchEnds(), watchEveryMs);
        const error = await crashed;
        clearInterval(watch);
        if (error !== undefined) throw error;
      } catch (error) {
        if (this.#isStopped) return;
        this.progress.phase = failures === 0 && this.progress.phase === 'starting' ? 'starting' : 'crashed';
        failures += 1;
        this.#log.warn({ error, failures }, 'the consumer is made anew');
        await this.#disconnect();
        await this.#signal.pause(Math.min(250 * 2 ** failures, 10_000));
      }
    }
  }

  async #prepareTopics(): Promise<void> {
    const plans = this.handlers.events.map(event => planOf(event, this.kafka.topicPrefix));
    await this.kafka.ensure([...plans, ...plans.map(({ topic }) => deadLetterPlan(deadLetterTopic(topic, this.kafka.group)))]);
  }

  /** Connects and runs; the answer's promise ends when the client gave up (with its error) or was stopped. */
  async #connect(): Promise<Promise<unknown>> {
    const consumer = this.kafka.client.consumer({
      groupId: this.kafka.group,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: 3_000,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: 500,
      maxBytesPerPartition: 1_048_576,
      allowAutoTopicCreation: false,
      retry: { retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    this.#consumer = consumer;
    const ended = new Promise<unknown>(resolve => {
      consumer.on('consumer.crash', ({ payload }) => resolve(payload.error));
      consumer.on('consumer.stop', () => resolve(undefined));
    });
    consumer.on('consumer.rebalancing', () => (this.progress.phase = 'rebalancing'));
    consumer.on('consumer.group_join', ({ payload }) => {
      this.progress.phase = 'running';
      this.batches.assigned(new Map(Object.entries(payload.memberAssignment)));
    });
    await consumer.connect();
    await consumer.subscribe({ topics: this.handlers.topics, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 8,
      eachBatch: (payload: EachBatchPayload) => this.batches.onBatch(payload),
    });
    return ended;
  }

  /** The ends of our partitions from the broker's side: a client that stalls in silence does not tell (tulios/kafkajs#659). */
  async #watchEnds(): Promise<void> {
    try {
      const admin = await this.kafka.admin();
      const committed = await admin.fetchOffsets({ groupId: this.kafka.group, topics: this.handlers.topics });
      for (const { topic, partitions } of committed) {
        const ends = new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, high]));
        for (const { partition, offset } of partitions) {
          if (this.batches.isAssigned(topic, partition))
            this.progress.sawEnd(topic, partition, ends.get(partition) ?? '0', BigInt(offset) < 0n ? '0' : offset);
        }
      }
      this.progress.report();
    } catch (error) {
      this.#log.debug({ error }, 'the ends of the topics could not be read');
    }
  }

  /** kafkajs can hang here while it reconnects (#1147), so it is given a time. */
  async #disconnect(): Promise<void> {
    const consumer = this.#consumer;
    this.#consumer = undefined;
    if (!consumer) return;
    try {
      await within(
        stopDeadlineMs,
        consumer.stop().then(() => consumer.disconnect()),
      );
    } catch (error) {
      this.#log.warn({ error }, 'the consumer did not leave cleanly');
    }
  }
}

function metadataOf(extras: Record<string, unknown> | undefined): HandlerMetadata {
  const metadata = extras?.['handler'];
  if (typeof metadata !== 'object' || metadata === null)
    throw new Error('A consumer is declared by @Effect or @Project, not by a bare @EventPattern');
  return metadata as HandlerMetadata;
}
