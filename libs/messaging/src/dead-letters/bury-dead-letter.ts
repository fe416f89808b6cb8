import { Injectable } from '@nestjs/common';
import type { IHeaders } from 'kafkajs';
import { counter, createLogger } from '#telemetry';
import type { Delivery } from '../consume/delivery.js';
import { KafkaAdmin } from '../kafka/kafka-admin.js';
import { Publisher } from '../kafka/publisher.js';
import type { DeadLetterDocument } from './dead-letter.schema.js';
import { deadLetterTopic } from './dead-letter-topic.js';
import { DeadLettersStore } from './dead-letters.store.js';

export interface Burial {
  readonly handler: string;
  readonly delivery: Delivery;
  readonly error: unknown;
  readonly attempts: number;
}

/**
 * What is larger would be refused on the dead-letter topic too (1 MiB by default, and our own headers come on top): the value stays where it
 * came from, and the letter says where; headers that are too many by themselves are left out as well.
 */
const maxBytes = 1_000_000;

const buried = counter({ name: 'messaging_dead_letters_total', help: 'Events given up on', labelNames: ['topic', 'handler', 'code'] });

/** Writes a dead letter, to its topic first (`acks=-1`) and then to the register; only then may the offset move. */
@Injectable()
export class BuryDeadLetter {
  readonly #log = createLogger('dead-letters');
  readonly #publisher: Publisher;

  constructor(
    private readonly kafka: KafkaAdmin,
    private readonly store: DeadLettersStore,
  ) {
    this.#publisher = new Publisher(kafka.client);
  }

  async execute({ handler, delivery: { topic, partition, message }, error, attempts }: Burial): Promise<void> {
    const described = describe(error);
    const headers = asText(message.headers);
    const headerBytes = sizeOf(headers);
    const valueBytes = message.value?.length ?? 0;
    const letter: DeadLetterDocument = {
      _id: `${handler}:${topic}:${partition}:${message.offset}`,
      handler,
      topic,
      partition,
      offset: message.offset,
      ...(message.key && { key: message.key.toString() }),
      ...(message.value && valueBytes + headerBytes <= maxBytes && { value: message.value }),
      valueBytes,
      headers: headerBytes <= maxBytes ? headers : {},
      error: described,
      attempts,
      state: 'open',
      at: new Date(),
    };
    await this.#publisher.send([{ topic: deadLetterTopic(topic, this.kafka.group), messages: [asRecord(letter)] }]);
    await this.store.put(letter);
    buried.inc({ topic, handler, code: described.code ?? described.name });
    this.#log.error({ deadLetter: letter._id, error, attempts }, 'an event is a dead letter');
  }

  /** Lets the topic forget a letter that was settled. */
  async forget({ topic, _id }: DeadLetterDocument): Promise<void> {
    await this.#publisher.send([{ topic: deadLetterTopic(topic, this.kafka.group), messages: [{ key: _id, value: null }] }]);
  }

  stop(): Promise<void> {
    return this.#publisher.stop();
  }
}

function asRecord({ _id, value, headers, handler, error, attempts, valueBytes, topic, partition, offset, at }: DeadLetterDocument) {
  return {
    key: _id,
    // Never null: a tombstone would take the letter out of the compacted topic.
    value: value ?? '',
    headers: {
      ...headers,
      dlq_handler: handler,
      dlq_error: `${error.code ?? error.name}: ${error.message}`.slice(0, 2_000),
      dlq_attempts: String(attempts),
      dlq_value_bytes: String(valueBytes),
      dlq_origin: `${topic}/${partition}/${offset}`,
      dlq_time: at.toISOString(),
    },
  };
}

export function describe(error: unknown): DeadLetterDocument['error'] {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error).slice(0, 2_000) };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? String(error.code) : undefined;
  return { name: error.name, message: error.message.slice(0, 2_000), ...(code !== undefined && { code }) };
}

/** As the database can keep them: no name in it holds a NUL. */
const asText = (headers: IHeaders | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.replaceAll('\0', '\u{FFFD}'), (Array.isArray(value) ? value[0] : value)?.toString() ?? '']],
    ),
  );

const sizeOf = (headers: Readonly<Record<string, string>>): number =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
