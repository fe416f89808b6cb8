import { Injectable } from '@nestjs/common';
import type { IHeaders } from 'kafkajs';
import { counter, createLogger } from '#telemetry';
import { userErased } from '#contracts';
import type { Delivery } from '../consume/delivery.js';
import { Handlers } from '../consume/handlers.js';
import { ForgottenPeople } from '../erasure/forgotten-people.js';
import { letterWithout } from '../erasure/letter-without.js';
import { peopleIn } from '../erasure/without-person.js';
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
    private readonly handlers: Handlers,
    private readonly people: ForgottenPeople,
  ) {
    this.#publisher = new Publisher(kafka.client);
  }

  async execute(burial: Burial): Promise<void> {
    const letter = await this.#withoutForgotten(this.#letterOf(burial));
    await (letter.state === 'open' ? this.write(letter) : this.forget(letter));
    await this.store.put(letter);
    // Whoever was erased since we asked has not found it.
    if ((await this.people.among(letter.people)).length > 0) return this.execute(burial);
    buried.inc({ topic: letter.topic, handler: letter.handler, code: letter.error.code ?? letter.error.name });
    this.#tell(letter, burial);
  }

  /** What was about somebody who is forgotten is nobody's work, and an error may quote it. */
  #tell({ _id, state }: DeadLetterDocument, { error, attempts }: Burial): void {
    if (state === 'open') this.#log.error({ deadLetter: _id, error, attempts }, 'an event is a dead letter');
    else this.#log.info({ deadLetter: _id, attempts }, 'an event of somebody who was erased could not be handled, and is forgotten');
  }

  /** On its topic, over what was said of it before. */
  async write(letter: DeadLetterDocument): Promise<void> {
    await this.#publisher.send([{ topic: deadLetterTopic(letter.topic, this.kafka.group), messages: [asRecord(letter)] }]);
  }

  /** Lets the topic forget a letter that was settled. */
  async forget({ topic, _id }: DeadLetterDocument): Promise<void> {
    await this.#publisher.send([{ topic: deadLetterTopic(topic, this.kafka.group), messages: [{ key: _id, value: null }] }]);
  }

  #letterOf({ handler, delivery: { topic, partition, message }, error, attempts }: Burial): DeadLetterDocument {
    const headers = asText(message.headers);
    const headerBytes = sizeOf(headers);
    const valueBytes = message.value?.length ?? 0;
    const key = message.key?.toString();
    // Of an order to forget somebody nothing is forgotten before it is carried out.
    const isOrder = this.handlers.of(topic)?.event === userErased;
    return {
      _id: `${handler}:${topic}:${partition}:${message.offset}`,
      handler,
      topic,
      partition,
      offset: message.offset,
      ...(key !== undefined && { key }),
      ...(message.value && valueBytes + headerBytes <= maxBytes && { value: message.value }),
      valueBytes,
      headers: headerBytes <= maxBytes ? headers : {},
      people: isOrder ? [] : peopleIn(key ?? '', message.value?.toString() ?? '', ...Object.values(headers)),
      error: describe(error),
      attempts,
      state: 'open',
      at: new Date(),
    };
  }

  /** An event may fail for longer than it takes to erase who is in it, and history is read again. */
  async #withoutForgotten(letter: DeadLetterDocument): Promise<DeadLetterDocument> {
    const mentions = this.handlers.of(letter.topic)?.event.mentions ?? [];
    const forgotten = await this.people.among(letter.people);
    return forgotten.reduce((left, personId) => letterWithout(left, personId, mentions), letter);
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
