import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import kafkajs from 'kafkajs';
import { createLogger } from '#telemetry';
import { BrokerStanding } from '../kafka/broker-standing.js';
import { Publisher } from '../kafka/publisher.js';
import { within } from '../kafka/within.js';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import { byTopic } from './by-topic.js';
import { Lease } from './lease.js';
import type { OutboxDocument } from './outbox.schema.js';
import { OutboxStore } from './outbox.store.js';
import { Signal } from './signal.js';

const leaseName = 'relay';
const leaseMs = 5_000;
/** How long a row may wait that another instance committed, or one that did not live to nudge. */
const pollMs = 500;
const followerPollMs = 1_000;
const stopDeadlineMs = 3_000;
/** A send that takes longer than this is not yet given up, and no longer called work. */
const slowSendMs = 3_000;

export type RelayState = 'starting' | 'relaying' | 'standing-by' | 'failing' | 'stopped';

/**
 * Publishes the outbox, one lease holder per service.
 *
 * Guarantee: each committed row reaches its topic at least once, the rows of one aggregate in the order of their versions; a row that the
 * broker refuses for good is parked with its reason and holds back its own aggregate only.
 * States: starting (topics) → relaying (holds the lease) ⇄ standing-by → stopped; failing while Kafka or Mongo is away, with growing pauses,
 * from the first send that is late until one arrives.
 * A commit nudges; polling is the truth. Crash before the send: the row is still there. Crash between send and removal: sent twice, and
 * consumers absorb it. The lease is kept while Kafka is slow; a paused holder that wakes asks its own clock before each try to send.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = createLogger('relay');
  readonly #signal = new Signal();
  readonly broker = new BrokerStanding(this.#log);
  readonly #publisher: Publisher;
  #state: RelayState = 'starting';
  #sendingSince: number | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly outbox: OutboxStore,
    private readonly lease: Lease,
  ) {
    this.#publisher = new Publisher(kafka.client, { maySend: () => lease.isFresh });
  }

  get topicPrefix(): string {
    return this.kafka.topicPrefix;
  }

  get state(): RelayState {
    const isLate = this.#sendingSince !== undefined && performance.now() - this.#sendingSince > slowSendMs;
    return isLate && !this.#isStopped() ? 'failing' : this.#state;
  }

  /** A row was committed in this process. */
  nudge(): void {
    this.#signal.raise();
  }

  onApplicationBootstrap(): void {
    if (this.kafka.publishes.length > 0) this.#running = this.#run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#state = 'stopped';
    this.#signal.close();
    // With Kafka away the loop may be inside of a connection attempt; rows that are not sent stay.
    await within(stopDeadlineMs, this.#running ?? Promise.resolve()).catch(() => undefined);
    await within(stopDeadlineMs, this.#publisher.stop()).catch(() => undefined);
    if (this.#running) await this.lease.giveBack(leaseName).catch(() => undefined);
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#isStopped()) {
      try {
        await this.kafka.ensurePublishedTopics();
        await this.#publisher.connect();
        const sent = await this.#relayOnce();
        failures = 0;
        this.broker.answered();
        if (sent === 0) await this.#signal.wait(this.#state === 'relaying' ? pollMs : followerPollMs);
      } catch (error) {
        if (this.#isStopped()) return;
        this.#enter('failing');
        this.broker.failed(error);
        failures += 1;
        this.#log.warn({ error, failures }, 'the outbox could not be relayed; it waits');
        await this.#signal.pause(Math.min(100 * 2 ** failures, 5_000));
      }
    }
  }

  /** Sends one batch; answers how many rows left. */
  async #relayOnce(): Promise<number> {
    if (!(await this.lease.take(leaseName, leaseMs))) {
      this.#enter('standing-by');
      return 0;
    }
    const rows = await this.outbox.next();
    // What failed is no better for another try, but for one that arrives.
    if (rows.length === 0 || this.#state !== 'failing') this.#enter('relaying');
    if (rows.length === 0 || !this.lease.isFresh) return 0;
    try {
      await this.#send(rows);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return this.#relayOneByOne(rows);
    }
    await this.outbox.remove(rows.map(row => row._id));
    return rows.length;
  }

  async #relayOneByOne(rows: readonly OutboxDocument[]): Promise<number> {
    const held = new Set<string>();
    for (const row of rows) {
      if (held.has(row.aggregateId)) continue;
      if (!this.lease.isFresh && !(await this.lease.take(leaseName, leaseMs))) return 0;
      try {
        await this.#send([row]);
        await this.outbox.remove([row._id]);
      } catch (error) {
        if (!isRefusal(error) || this.#isOurTopicGone(error, row)) throw error;
        held.add(row.aggregateId);
        await this.outbox.park(row._id, String(error));
        this.#log.error(
          { eventId: row._id, aggregateId: row.aggregateId, topic: row.topic, error },
          'Kafka refuses an event; its aggregate waits',
        );
      }
    }
    return rows.length - held.size;
  }

  /** A topic that a contract names is created again by the next round; one that no contract of ours names never will be. */
  #isOurTopicGone(error: unknown, { topic }: OutboxDocument): boolean {
    if (refusalOf(error) !== unknownTopic || !this.kafka.publishes.some(event => this.topicPrefix + event.topic === topic)) return false;
    this.kafka.forgetTopics();
    return true;
  }

  async #send(rows: readonly OutboxDocument[]): Promise<void> {
    this.#sendingSince = performance.now();
    try {
      await this.lease.keepWhile(leaseName, leaseMs, () => this.#publisher.send(byTopic(rows)));
      this.#enter('relaying');
    } finally {
      this.#sendingSince = undefined;
    }
  }

  #enter(state: RelayState): void {
    if (!this.#isStopped()) this.#state = state;
  }

  #isStopped(): boolean {
    return this.#state === 'stopped';
  }
}

const unknownTopic = 'UNKNOWN_TOPIC_OR_PARTITION';

/** What no second try will change: the broker, or the writing of the request, refuses this very record. */
const refusals = new Set([
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_RECORD',
  'CORRUPT_MESSAGE',
  'INVALID_TOPIC_EXCEPTION',
  'TOPIC_AUTHORIZATION_FAILED',
  'POLICY_VIOLATION',
  unknownTopic,
]);

function refusalOf(error: unknown): string | undefined {
  if (error instanceof kafkajs.KafkaJSNumberOfRetriesExceeded) return refusalOf(error.cause);
  return error instanceof kafkajs.KafkaJSProtocolError && refusals.has(error.type) ? error.type : undefined;
}

const isRefusal = (error: unknown): boolean => refusalOf(error) !== undefined;
