import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import type { KafkaMessage } from 'kafkajs';
import { counter, createLogger } from '#telemetry';
import { Signal } from '../outbox/signal.js';
import type { ConsumerProgress } from './consumer-progress.js';
import { decode } from './decode.layer.js';
import type { Subscription } from './delivery.js';
import { type CourseParts, HandlerCourse } from './handler-course.js';

/** What a lane needs to know of its surroundings. */
export interface LaneParts extends CourseParts {
  readonly progress: ConsumerProgress;
  /** Everything before `next` is dealt with. */
  readonly commit: (topic: string, partition: number, next: bigint) => void;
}

const chunkRecords = 500;
const chunkBytes = 4_194_304;
/** A lane with more than this waiting takes no further batch for now; half of it must outlast one long poll of the broker. */
const fullBytes = 1_048_576;

const consumed = counter({ name: 'messaging_records_consumed_total', help: 'Records dealt with', labelNames: ['topic'] });
const log = createLogger('event-server');

/**
 * One partition's records, from the fetch to the last of their handlers.
 *
 * Guarantee: records reach each handler in their order, one lane at a time per partition; `commit` is called only for what every handler has
 * passed; no error stops the lane. Records are fetched ahead of the work, so neither waits for the other; each handler goes at its own pace
 * through a chunk, and the next chunk begins when all are through. States: idle ⇄ working → over (the partition was lost, or everything
 * stops): the group at hand is finished and committed, the rest is dropped and comes again from the committed offset. Crash: likewise.
 */
export class PartitionLane {
  readonly #signal = new Signal();
  #queue: KafkaMessage[] = [];
  #bytes = 0;
  #isOver = false;
  #isWorking = false;
  #working: Promise<void> = Promise.resolve();
  #onRoom: (() => void)[] = [];
  /** The offset after the last record that was taken in. */
  #end: bigint | undefined;
  #reached: bigint | undefined;
  #refusedFrom: bigint | undefined;
  #predecessor: PartitionLane | undefined;

  /** `predecessor` had the partition before a rebalance that left it here. */
  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly subscription: Subscription,
    private readonly parts: LaneParts,
    predecessor?: PartitionLane,
  ) {
    if (predecessor?.isWorking) this.#predecessor = predecessor;
    else this.#reached = predecessor?.reached;
  }

  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** The offset of the first record that is not dealt with, once one is known. */
  get reached(): bigint | undefined {
    return this.#reached ?? this.#predecessor?.reached;
  }

  /**
   * A batch that was fetched for an earlier assignment and arrives in this one would leave a gap, and be committed over it. It is refused; the
   * client then fetches at its real position. A gap that comes twice is no leftover: the broker has removed those records.
   */
  accepts(fetchedFrom: bigint): boolean {
    if (this.#isOver) return false;
    const expected = this.#end ?? this.reached;
    if (expected === undefined || fetchedFrom <= expected) return true;
    if (this.#refusedFrom !== fetchedFrom) {
      this.#refusedFrom = fetchedFrom;
      return false;
    }
    log.warn(
      { topic: this.topic, partition: this.partition, from: `${expected}`, to: `${fetchedFrom}` },
      'records are gone from the topic',
    );
    return true;
  }

  /** Takes in the records from `from` up to before `end`. */
  push(messages: readonly KafkaMessage[], from: bigint, end: bigint): void {
    if (this.#end === undefined && !this.#predecessor) this.#reached ??= from;
    for (const message of messages) {
      this.#queue.push(message);
      this.#bytes += sizeOf(message);
    }
    this.#end = end;
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#working = this.#work();
  }

  get isFull(): boolean {
    return this.#bytes > fullBytes;
  }

  /** Calls once, when there is room again or the lane is over. */
  onRoom(call: () => void): void {
    if (this.#isOver || this.#bytes <= fullBytes / 2) call();
    else this.#onRoom.push(call);
  }

  /** Ends after the group at hand. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#signal.close();
    this.#tellRoom();
    await this.#working;
  }

  async #work(): Promise<void> {
    await this.#predecessor?.stop();
    this.#reached ??= this.#predecessor?.reached;
    this.#predecessor = undefined;
    while (this.#queue.length > 0 && !this.#isOver) {
      await this.#carry(this.#take());
      // Handlers without a wait of their own would keep sockets and timers waiting for the whole queue.
      await turnOfEventLoop();
    }
    this.#isWorking = false;
  }

  #take(): KafkaMessage[] {
    let bytes = 0;
    let count = 0;
    for (const message of this.#queue) {
      if (count === chunkRecords || bytes > chunkBytes) break;
      bytes += sizeOf(message);
      count += 1;
    }
    const chunk = this.#queue.slice(0, count);
    this.#queue = this.#queue.slice(count);
    this.#bytes -= bytes;
    if (this.#bytes <= fullBytes / 2) this.#tellRoom();
    return chunk;
  }

  async #carry(messages: readonly KafkaMessage[]): Promise<void> {
    const { topic, partition } = this;
    const deliveries = messages.map(message => decode({ topic, partition, message }, this.subscription.event));
    const courses = this.subscription.handlers.map(handler => new HandlerCourse(handler, deliveries, this.parts));
    let passed = 0;
    const note = (): void => {
      const by = Math.min(...courses.map(({ at }) => at)) - passed;
      if (by > 0) this.#pass(messages, (passed += by), by);
    };
    await Promise.all(courses.map(course => this.#drive(course, note)));
  }

  async #drive(course: HandlerCourse, note: () => void): Promise<void> {
    while (!course.isDone && !this.#isOver) {
      await this.parts.gate.passed();
      if (this.#isOver) return;
      const waitMs = await course.step();
      note();
      if (waitMs === 0) continue;
      this.parts.progress.retrying(this.topic, this.partition);
      await this.#signal.pause(waitMs);
    }
  }

  /** The first `passed` of the chunk are dealt with, `by` more than before. */
  #pass(messages: readonly KafkaMessage[], passed: number, by: number): void {
    const { topic, partition } = this;
    const next = BigInt(messages[passed - 1]?.offset ?? 0) + 1n;
    const following = messages[passed] ?? this.#queue[0];
    this.#reached = next;
    consumed.inc({ topic }, by);
    this.parts.progress.advance(topic, partition, next, following && Number(following.timestamp));
    this.parts.commit(topic, partition, next);
  }

  #tellRoom(): void {
    for (const call of this.#onRoom.splice(0)) call();
  }
}

const sizeOf = ({ key, value }: KafkaMessage): number => (key?.length ?? 0) + (value?.length ?? 0) + 100;
