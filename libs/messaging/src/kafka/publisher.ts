import kafkajs, { type Kafka, type Producer, type TopicMessages } from 'kafkajs';
import { createLogger } from '#telemetry';
import { KafkaTimeoutError, within } from './within.js';

const rebuildAfterFailures = 3;
const sendDeadlineMs = 20_000;

/**
 * One idempotent producer, one send at a time, acknowledged by all in-sync replicas.
 *
 * Guarantee: a send that returned is on the topic, in the order of its messages within each partition. A send that threw may be there too,
 * whole, in part or not at all. States: idle → connected → failing. A producer can hang on a dead socket (tulios/kafkajs#1783), so each
 * send has a deadline, and after three failures in a row the producer is given up and made anew. A crash between the broker's answer and
 * ours publishes twice: idempotence covers one producer session only.
 */
export class Publisher {
  readonly #log = createLogger('publisher');
  #producer: Producer | undefined;
  #connected: Promise<void> | undefined;
  #failures = 0;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  /** So that the first event does not wait for the connection. A send does it too. */
  async connect(): Promise<void> {
    await within(sendDeadlineMs, this.#connect());
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
      await within(sendDeadlineMs, this.#sendNow(topicMessages));
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures >= rebuildAfterFailures || error instanceof KafkaTimeoutError) {
        this.#log.warn({ error, failures: this.#failures }, 'the producer is made anew');
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
    const producer = (this.#producer ??= this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 2_000 },
    }));
    this.#connected ??= producer.connect();
    try {
      await this.#connected;
    } catch (error) {
      this.#connected = undefined;
      throw error;
    }
    return producer;
  }

  async #discard(): Promise<void> {
    const old = this.#producer;
    this.#producer = undefined;
    this.#connected = undefined;
    if (old) await within(3_000, old.disconnect()).catch(() => undefined);
  }
}
