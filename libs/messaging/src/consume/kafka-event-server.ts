import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { createLogger } from '#telemetry';
import { deadLetterTopic } from '../dead-letters/dead-letter-topic.js';
import { BrokerStanding } from '../kafka/broker-standing.js';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import { deadLetterPlan, planOf } from '../kafka/topics.js';
import { within } from '../kafka/within.js';
import { Signal } from '../outbox/signal.js';
import { consumeOptions, type ConsumeOptions } from './consume-options.js';
import type { HandlerMetadata } from './consumer.decorators.js';
import { ConsumerProgress } from './consumer-progress.js';
import { EventConsumer } from './event-consumer.js';
import { Handlers } from './handlers.js';
import { PartitionLanes } from './partition-lanes.js';
import { WatchEnds } from './watch-ends.js';

const finishDeadlineMs = 12_000;
const maxPauseMs = 10_000;
/** A client that lived this long was well; one that joins and crashes again and again was not. */
const settledMs = 60_000;

/**
 * The transport of this service's consumers: Nest finds the handlers, kafkajs brings the batches, the lanes carry them.
 *
 * Guarantee: each record on a subscribed topic reaches its handlers at least once, a partition in order; an offset moves only after the
 * record's effects are committed, or its dead letter is written. States (`ConsumerProgress`): starting → running ⇄ rebalancing → stopped;
 * unreachable (Kafka is away, or refuses us) and crashed (the client gave up), from where the client is rebuilt with growing pauses, topics checked first.
 * Kafka away at the start: the service runs, and this keeps trying. A stop finishes the group at hand of each partition, commits, and leaves
 * the group, under a deadline. A crash at any point: the records since the last commit come again.
 */
@Injectable()
export class KafkaEventServer extends Server implements CustomTransportStrategy {
  readonly #log = createLogger('event-server');
  readonly broker = new BrokerStanding(this.#log);
  readonly #signal = new Signal();
  #consumer: EventConsumer | undefined;
  #running: Promise<void> = Promise.resolve();
  #closed: Promise<void> | undefined;
  #hasTopics = false;

  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly handlers: Handlers,
    private readonly lanes: PartitionLanes,
    readonly progress: ConsumerProgress,
    private readonly ends: WatchEnds,
    @Inject(consumeOptions) private readonly options: ConsumeOptions,
  ) {
    super();
  }

  /** Whether there is anything to consume; a service that only publishes has no consumer. */
  get isUsed(): boolean {
    return this.handlers.topics.length > 0;
  }

  /** Whether every topic that is read was there once, and the broker speaks our versions. The group may still be waiting for a dead member. */
  get hasTopics(): boolean {
    return this.#hasTopics;
  }

  get topics(): string[] {
    return this.handlers.topics;
  }

  listen(callback: () => void): void {
    for (const [pattern, handler] of this.messageHandlers)
      for (let next: typeof handler | undefined = handler; next; next = next.next) this.handlers.add(metadataOf(next.extras), pattern);
    if (this.isUsed && !this.#closed) this.#running = this.#run();
    callback();
  }

  /** However often it is called, it happens once. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  /** Status events are Nest's own affair; the state is in `progress`. */
  on(): void {
    // Nothing subscribes to a transport of ours.
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- Nest's own signature
  unwrap<T>(): T {
    return this.#consumer?.client as T;
  }

  async #close(): Promise<void> {
    this.#signal.close();
    this.ends.stop();
    this.#consumer?.hold();
    await within(finishDeadlineMs, this.lanes.stop()).catch(() =>
      this.#log.warn('a handler did not finish in time; its record comes again'),
    );
    await this.#consumer?.stop();
    // The client may be inside of a connection attempt, which ends by itself.
    await within(1_000, this.#running).catch(() => undefined);
    this.progress.enter('stopped');
  }

  async #run(): Promise<void> {
    this.ends.start();
    for (let failures = 0; !this.#closed;) {
      const bornAt = performance.now();
      const error = await this.#live();
      if (this.#closed) return;
      failures = performance.now() - bornAt > settledMs ? 1 : failures + 1;
      // What crashed the client may be a topic that is gone.
      this.kafka.forgetTopics();
      this.progress.enter(this.broker.failed(error) ? 'unreachable' : 'crashed');
      this.progress.reason = String(error);
      this.#log.warn({ error, failures }, 'the consumer is rebuilt');
      await this.#signal.pause(Math.min(250 * 2 ** failures, maxPauseMs));
    }
  }

  /** One client from its first connection to its end; answers what ended it. */
  async #live(): Promise<unknown> {
    const { kafka, lanes, progress, options } = this;
    const consumer = new EventConsumer(
      kafka.client,
      { group: kafka.group, topics: this.handlers.topics, sessionTimeoutMs: options.sessionTimeoutMs },
      {
        onBatch: payload => lanes.onBatch(payload),
        onRebalancing: () => {
          progress.enter('rebalancing');
          lanes.settle();
        },
        onAssigned: assignment => {
          lanes.assigned(assignment);
          progress.enter('running');
          this.broker.answered();
        },
      },
    );
    try {
      await this.#prepareTopics();
      if (this.#closed) return undefined;
      this.#consumer = consumer;
      await consumer.start();
      return await consumer.ended;
    } catch (error) {
      return error;
    } finally {
      lanes.settle();
      await consumer.stop();
    }
  }

  async #prepareTopics(): Promise<void> {
    const plans = this.handlers.events.map(event => planOf(event, this.kafka.topicPrefix));
    await this.kafka.ensure([...plans, ...plans.map(({ topic }) => deadLetterPlan(deadLetterTopic(topic, this.kafka.group)))]);
    this.#hasTopics = true;
  }
}

function metadataOf(extras: Record<string, unknown> | undefined): HandlerMetadata {
  const metadata = extras?.['handler'];
  if (typeof metadata !== 'object' || metadata === null)
    throw new Error('A consumer is declared by @Effect or @Project, not by a bare @EventPattern');
  return metadata as HandlerMetadata;
}
