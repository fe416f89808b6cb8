import { createLogger } from '#telemetry';
import type { BuryDeadLetter } from '../dead-letters/bury-dead-letter.js';
import type { ConsumeOptions } from './consume-options.js';
import type { DatabaseGate } from './database-gate.js';
import type { Deliver } from './deliver.js';
import type { AnyReceived, BoundHandler, Delivery } from './delivery.js';
import { isPermanent } from './errors.js';
import { judge } from './retry.layer.js';

export interface CourseParts {
  readonly deliver: Deliver;
  readonly deadLetters: BuryDeadLetter;
  readonly gate: DatabaseGate;
  readonly options: ConsumeOptions;
}

const buryAgainMs = 2_000;

const log = createLogger('event-server');

/**
 * One handler's way through some records of one partition, in their order.
 *
 * Guarantee: a record is passed only when the handler carried it out, its dead letter is written, or it is a tombstone. A handler's error never
 * leaves a step. States: in groups → (a group failed and was rolled back) one by one up to its end → in groups; retrying (the head failed for a
 * passing reason and is tried alone after a pause) → passed or condemned; condemned (the head is to be a dead letter, and the handler is not
 * called for it again). A crash forgets all of this: the records come again from the committed offset, and inbox or version absorb them.
 */
export class HandlerCourse {
  /** Index of the first record that is not passed. */
  #at = 0;
  #aloneUntil = 0;
  #attempts = 0;
  #condemned: unknown;

  constructor(
    private readonly handler: BoundHandler,
    private readonly deliveries: readonly Delivery[],
    private readonly parts: CourseParts,
  ) {}

  get at(): number {
    return this.#at;
  }

  get isDone(): boolean {
    return this.#at >= this.deliveries.length;
  }

  /** One group of records; answers how long to wait before the next step. Never throws. */
  async step(): Promise<number> {
    const head = this.deliveries[this.#at];
    if (!head) return 0;
    const error = this.#condemned ?? head.error;
    if (error !== undefined) return this.#bury(head, error);
    const end = this.#groupEnd();
    const events = eventsOf(this.deliveries, this.#at, end);
    try {
      const carried = events.length === 0 ? 0 : await this.parts.deliver.to(this.handler, events);
      this.#pass(carried < events.length ? this.#after(events[carried - 1]) : end);
      return 0;
    } catch (thrown) {
      return this.#failed(thrown ?? new Error('The handler threw nothing'), end);
    }
  }

  async #failed(error: unknown, end: number): Promise<number> {
    // Whoever waits behind a closed gate has not failed.
    if (!isPermanent(error) && !(await this.parts.gate.ask())) return 0;
    if (end - this.#at > 1) {
      this.#aloneUntil = end;
      return 0;
    }
    const verdict = judge(error, this.#attempts + 1, this.parts.options.retry);
    this.#attempts += 1;
    if (verdict.do === 'retry') return verdict.afterMs;
    this.#condemned = error;
    return 0;
  }

  async #bury(delivery: Delivery, error: unknown): Promise<number> {
    try {
      const attempts = Math.max(1, this.#attempts);
      await this.parts.deadLetters.execute({ handler: this.handler.name, delivery, error, attempts });
      this.#pass(this.#at + 1);
      return 0;
    } catch (reason) {
      // Kafka or Mongo is away, most likely: the record stays where it is until its dead letter is written.
      const { topic, partition, message } = delivery;
      log.error(
        { error: reason, handler: this.handler.name, topic, partition, offset: message.offset },
        'a dead letter cannot be written; its partition waits',
      );
      await this.parts.gate.ask();
      return buryAgainMs;
    }
  }

  #pass(next: number): void {
    this.#at = next;
    this.#attempts = 0;
    this.#condemned = undefined;
  }

  /** Up to the next unreadable record, or to the size of a group. */
  #groupEnd(): number {
    const size = this.#attempts > 0 || this.#at < this.#aloneUntil ? 1 : this.#groupSize();
    const limit = Math.min(this.#at + size, this.deliveries.length);
    for (let index = this.#at; index < limit; index += 1) if (this.deliveries[index]?.error !== undefined) return index;
    return limit;
  }

  #groupSize(): number {
    return this.handler.kind === 'effect' ? this.parts.options.effectGroup : this.deliveries.length;
  }

  #after(event: AnyReceived | undefined): number {
    return this.deliveries.findIndex(delivery => delivery.event === event) + 1;
  }
}

function eventsOf(deliveries: readonly Delivery[], from: number, end: number): AnyReceived[] {
  const events: AnyReceived[] = [];
  for (let index = from; index < end; index += 1) {
    const event = deliveries[index]?.event;
    if (event) events.push(event);
  }
  return events;
}
