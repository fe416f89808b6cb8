import kafkajs, { type Kafka, type Producer, type TopicMessages } from 'kafkajs';
import { createLogger } from '#telemetry';
import { fencedPartitioner } from './fenced-partitioner.js';
import { KafkaTimeoutError, within } from './within.js';

const rebuildAfterFailures = 3;
const defaultDeadlineMs = 20_000;

export interface PublisherOptions {
  /** Asked before each try to send, kafkajs's own among them. */
  readonly maySend?: () => boolean;
  /** For one send, its tries and pauses together. */
  readonly deadlineMs?: number;
}

/**
 * One idempotent producer, one send at a time, acknowledged by all in-sync replicas.
 *
 * Guarantee: a send that returned is on the topic, in the order of its messages within each partition. A send that threw may be there too,
 * whole, in part or not at all. States: idle → connected → failing. A producer can hang on a dead socket (tulios/kafkajs#1783), so each
 * send has a deadline, and after three failures in a row the producer is given up for a new one. One that was given up still tries for a
 * while inside of kafkajs; it is fenced, so that it cannot put an old record behind a newer one. `maySend` fences the same way from outside,
 * at each try. A crash between the broker's answer and ours publishes twice: idempotence covers one producer session only.
 */
export class Publisher {
  readonly #log = createLogger('publisher');
  #producer: { readonly client: Producer; isGivenUp: boolean } | undefined;
  #connected: Promise<void> | undefined;
  #failures = 0;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly options: PublisherOptions = {},
  ) {}

  get #deadlineMs(): number {
    return this.options.deadlineMs ?? defaultDeadlineMs;
  }

  /** So that the first event does not wait for the connection. A send does it too. */
  async connect(): Promise<void> {
    await within(this.#deadlineMs, this.#connect());
  }

  send(topicMessages: TopicMessages[]): Promise<void> {
    const sent = this.#tail.then(() => this.#send(topicMessages));
    this.#tail = sent.catch(() => undefined);
    return sent;
  }

  async stop(): Promise<void> {
    await this.#tail;
    await this.#discard();
  }

  async #send(topicMessages: TopicMessages[]): Promise<void> {
    try {
      await within(this.#deadlineMs, this.#sendNow(topicMessages));
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures >= rebuildAfterFailures || error instanceof KafkaTimeoutError) {
        this.#log.warn({ error, failures: this.#failures }, 'the producer is given up for a new one');
        await this.#discard();
        this.#failures = 0;
      }
      throw error;
    }
  }

  async #sendNow(topicMessages: TopicMessages[]): Promise<void> {
    const producer = await this.#connect();
    await producer.sendBatch({ topicMessages, acks: -1, timeout: 10_000, compression: kafkajs.CompressionTypes.ZSTD });
  }

  async #connect(): Promise<Producer> {
    const { client } = (this.#producer ??= this.#create());
    this.#connected ??= client.connect();
    try {
      await this.#connected;
    } catch (error) {
      this.#connected = undefined;
      throw error;
    }
    return client;
  }

  #create(): { client: Producer; isGivenUp: boolean } {
    const client = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: fencedPartitioner(() => !producer.isGivenUp && (this.options.maySend?.() ?? true)),
      retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 2_000 },
    });
    const producer = { client, isGivenUp: false };
    return producer;
  }

  async #discard(): Promise<void> {
    const old = this.#producer;
    this.#producer = undefined;
    this.#connected = undefined;
    if (!old) return;
    old.isGivenUp = true;
    await within(3_000, old.client.disconnect()).catch(() => undefined);
  }
}
