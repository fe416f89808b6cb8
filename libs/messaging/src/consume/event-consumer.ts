import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { createLogger } from '#telemetry';
import { within } from '../kafka/within.js';
import type { Assignment } from './partition-lanes.js';

export interface EventConsumerOptions {
  readonly group: string;
  readonly topics: readonly string[];
  readonly sessionTimeoutMs: number;
}

export interface EventConsumerEvents {
  readonly onBatch: (payload: EachBatchPayload) => Promise<void>;
  readonly onRebalancing: () => void;
  readonly onAssigned: (assignment: Assignment) => void;
}

const rebalanceTimeoutMs = 30_000;
const leaveDeadlineMs = 4_000;
/** Longer than a rebalance, a session and a request together. */
const silenceMs = 60_000;

const log = createLogger('event-server');

/**
 * One life of a kafkajs consumer: joins the group once, runs, and is thrown away; it is never restarted.
 *
 * Guarantee: `ended` comes true however the client ends: crashed, stopped, or fallen silent (it can hang in its own disconnect, #1147, or stall,
 * #659; a client whose fetches do not come back for a minute is taken for dead). States: new → joining → running → ended. A client that is stopped
 * while it joins would come to life afterwards (#1639), so the stop waits for the join, and when that takes too long, stops it whenever it is done.
 */
export class EventConsumer {
  readonly #consumer: Consumer;
  readonly #stopped = new AbortController();
  #started: Promise<void> = Promise.resolve();
  #isJoined = false;
  #heardAt = performance.now();
  #end: (error: unknown) => void = () => undefined;
  /** Comes true with what ended it; `undefined` when it was stopped. */
  readonly ended = new Promise<unknown>(resolve => (this.#end = resolve));

  constructor(
    kafka: Kafka,
    private readonly options: EventConsumerOptions,
    private readonly events: EventConsumerEvents,
  ) {
    this.#consumer = kafka.consumer({
      groupId: options.group,
      sessionTimeout: options.sessionTimeoutMs,
      heartbeatInterval: Math.min(3_000, options.sessionTimeoutMs / 4),
      rebalanceTimeout: rebalanceTimeoutMs,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    this.#listen();
  }

  get client(): Consumer {
    return this.#consumer;
  }

  /** Joins the group; throws what keeps it from that. */
  start(): Promise<void> {
    this.#started = this.#start();
    this.#started.catch(() => undefined);
    return this.#started;
  }

  /** No further batches; what was fetched may still be finished and committed. */
  hold(): void {
    try {
      if (this.#isJoined) this.#consumer.pause(this.options.topics.map(topic => ({ topic })));
    } catch {
      // A client that has crashed fetches nothing any more, and refuses.
    }
  }

  async stop(): Promise<void> {
    this.#end(undefined);
    this.#stopped.abort();
    try {
      await within(leaveDeadlineMs, this.#leave());
    } catch (error) {
      log.warn({ error }, 'the consumer did not leave the group in time; the broker will notice');
    }
  }

  async #start(): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 32,
      eachBatch: payload => (this.#stopped.signal.aborted ? Promise.resolve() : this.events.onBatch(payload)),
    });
    void this.#watch();
  }

  async #leave(): Promise<void> {
    await this.#started.catch(() => undefined);
    await this.#consumer.stop();
    await this.#consumer.disconnect();
  }

  #listen(): void {
    const { events } = this.#consumer;
    const hear = (): void => void (this.#heardAt = performance.now());
    this.#consumer.on(events.CRASH, ({ payload }) => this.#end(payload.error));
    // After a crash this comes first, and the crash when the client has disconnected, if it ever does.
    this.#consumer.on(
      events.STOP,
      () => void pause(leaveDeadlineMs, undefined, { ref: false }).then(() => this.#end(new ConsumerSilentError())),
    );
    this.#consumer.on(events.FETCH, hear);
    this.#consumer.on(events.REBALANCING, () => {
      if (this.#stopped.signal.aborted) return;
      hear();
      this.events.onRebalancing();
    });
    this.#consumer.on(events.GROUP_JOIN, ({ payload }) => {
      // A client that was given up may still join; the lanes are the next one's.
      if (this.#stopped.signal.aborted) return;
      hear();
      this.#isJoined = true;
      this.events.onAssigned(new Map(Object.entries(payload.memberAssignment)));
    });
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted && performance.now() - this.#heardAt < silenceMs)
      await pause(silenceMs / 12, undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) this.#end(new ConsumerSilentError());
  }
}

/** The client neither fetches nor says why. */
export class ConsumerSilentError extends Error {
  readonly code = 'consumer-silent';

  constructor() {
    super(`The Kafka client has not fetched for ${silenceMs} ms`);
  }
}
