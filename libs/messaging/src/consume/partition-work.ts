import type { AnyEventType } from '#contracts';
import type { BuryDeadLetter } from '../dead-letters/bury-dead-letter.js';
import { decode } from './decode.layer.js';
import type { Deliver, DeliverOptions } from './deliver.js';
import { isOutage } from './errors.js';
import type { AnyReceived, BoundHandler, Delivery, RecordPlace } from './delivery.js';
import type { Retries } from './retry.layer.js';

/** What became of a chunk of records: all are dealt with, or those before `failedAt` are, and it is to be tried again after a while. */
export type ChunkOutcome =
  | { readonly done: true }
  | { readonly done: false; readonly failedAt: number; readonly afterMs: number; readonly isOutage: boolean };

const effectGroup = 50;

/**
 * Takes the records of one partition through the layers, for each handler of their topic. Never throws for a handler's error: a permanent
 * one is a dead letter, a passing one is tried again by the caller, and then a record that some handlers have had reaches them again, which
 * their inbox or version absorbs.
 */
export class PartitionWork {
  constructor(
    private readonly deliver: Deliver,
    private readonly deadLetters: BuryDeadLetter,
    private readonly retries: Retries,
    private readonly options: DeliverOptions,
  ) {}

  async carry(event: AnyEventType, handlers: readonly BoundHandler[], places: readonly RecordPlace[]): Promise<ChunkOutcome> {
    const deliveries = places.map(place => decode(place, event));
    let outcome: ChunkOutcome = { done: true };
    for (const handler of handlers) outcome = earlier(outcome, await this.#toHandler(handler, deliveries));
    return outcome;
  }

  async #toHandler(handler: BoundHandler, deliveries: readonly Delivery[]): Promise<ChunkOutcome> {
    const size = handler.kind === 'effect' ? effectGroup : deliveries.length;
    for (let from = 0; from < deliveries.length;) {
      const group = deliveries.slice(from, from + size);
      const taken = await this.#group(handler, group, from);
      if (typeof taken !== 'number') return taken;
      from += taken;
    }
    return { done: true };
  }

  /** One group, whole if all goes well; answers how many records were dealt with. */
  async #group(handler: BoundHandler, group: readonly Delivery[], from: number): Promise<number | ChunkOutcome> {
    const events = group.flatMap(({ event }) => event ?? []);
    let carried = 0;
    try {
      carried = events.length === 0 ? 0 : await this.deliver.to(handler, events, this.options);
    } catch (error) {
      if (isOutage(error) || events.length === 1) return this.#oneByOne(handler, group, from, error);
      return this.#oneByOne(handler, group, from);
    }
    if (this.retries.size > 0) for (const event of events.slice(0, carried)) this.retries.succeed(keyOf(handler, event));
    if (carried < events.length) return group.findIndex(({ event }) => event === events[carried - 1]) + 1;
    return this.#buryBroken(handler, group, from);
  }

  /** A record that could not be read is a dead letter of each handler that would have had it. */
  async #buryBroken(handler: BoundHandler, group: readonly Delivery[], from: number): Promise<number | ChunkOutcome> {
    for (const [index, delivery] of group.entries()) {
      if (!delivery.error) continue;
      const failed = await this.#bury(handler, delivery, delivery.error, from + index);
      if (failed) return failed;
    }
    return group.length;
  }

  /** The group was rolled back: each goes by itself, so that only the guilty one is tried again or buried. */
  async #oneByOne(handler: BoundHandler, group: readonly Delivery[], from: number, known?: unknown): Promise<number | ChunkOutcome> {
    for (const [index, delivery] of group.entries()) {
      const error = delivery.error ?? (delivery.event && (known ?? (await this.#try(handler, delivery.event))));
      if (error === undefined) continue;
      const failed = await this.#bury(handler, delivery, error, from + index);
      if (failed) return failed;
    }
    return group.length;
  }

  async #try(handler: BoundHandler, event: AnyReceived): Promise<unknown> {
    try {
      await this.deliver.to(handler, [event], this.options);
      this.retries.succeed(keyOf(handler, event));
      return undefined;
    } catch (error) {
      return error ?? new Error('The handler threw nothing');
    }
  }

  async #bury(handler: BoundHandler, delivery: Delivery, error: unknown, failedAt: number): Promise<ChunkOutcome | undefined> {
    const key = `${handler.name} ${delivery.topic} ${delivery.partition} ${delivery.message.offset}`;
    const verdict = this.retries.judge(key, error);
    if (verdict.do === 'retry') return { done: false, failedAt, afterMs: verdict.afterMs, isOutage: isOutage(error) };
    try {
      await this.deadLetters.execute({ handler: handler.name, delivery, error, attempts: verdict.attempts });
      return undefined;
    } catch {
      // Neither Kafka nor Mongo may lose it: the record stays where it is until the dead letter is written.
      return { done: false, failedAt, afterMs: 2_000, isOutage: true };
    }
  }
}

const keyOf = (handler: BoundHandler, { topic, partition, offset }: AnyReceived): string =>
  `${handler.name} ${topic} ${partition} ${offset}`;

/** Of two handlers' outcomes, the one that leaves more to do. */
function earlier(one: ChunkOutcome, other: ChunkOutcome): ChunkOutcome {
  if (one.done) return other;
  if (other.done) return one;
  return other.failedAt < one.failedAt ? other : one;
}
