import { Inject, Injectable } from '@nestjs/common';
import type { EachBatchPayload } from 'kafkajs';
import { counter } from '#telemetry';
import { BuryDeadLetter } from '../dead-letters/bury-dead-letter.js';
import { within } from '../kafka/within.js';
import { consumeOptions, type ConsumeOptions } from './consume-options.js';
import { ConsumerProgress } from './consumer-progress.js';
import { DatabaseGate } from './database-gate.js';
import { Deliver } from './deliver.js';
import { Handlers } from './handlers.js';
import { OffsetCommits } from './offset-commits.js';
import { type LaneParts, PartitionLane } from './partition-lane.js';

export type Assignment = ReadonlyMap<string, readonly number[]>;

/** How long the fetch loop, and with it every partition of that broker, waits for room in a lane before the lane is paused by itself. */
const patienceMs = 250;

const tombstones = counter({ name: 'messaging_tombstones_total', help: 'Tombstones read; no handler gets them', labelNames: ['topic'] });

/**
 * The lanes of the partitions that this process has, and the fetch loop's only way to them. The loop never waits for a handler, so the
 * heartbeat goes on, and a partition that waits, hangs or is slow holds up no other. A full lane is waited for a moment; one that does not
 * get room in time is slow, and is paused whenever it is full, until it has run empty.
 */
@Injectable()
export class PartitionLanes {
  readonly #lanes = new Map<string, PartitionLane>();
  readonly #slow = new Set<string>();
  readonly #commits = new OffsetCommits();
  readonly #parts: LaneParts;
  #assignment: Assignment = new Map();
  #isStopped = false;

  constructor(
    private readonly handlers: Handlers,
    private readonly progress: ConsumerProgress,
    private readonly gate: DatabaseGate,
    deliver: Deliver,
    deadLetters: BuryDeadLetter,
    @Inject(consumeOptions) private readonly options: ConsumeOptions,
  ) {
    const commit = (topic: string, partition: number, next: bigint): void => {
      if (this.isAssigned(topic, partition)) this.#commits.mark(topic, partition, next);
    };
    this.#parts = { deliver, deadLetters, gate, options, progress, commit };
  }

  isAssigned(topic: string, partition: number): boolean {
    return this.#assignment.get(topic)?.includes(partition) ?? false;
  }

  /** The partitions may be someone else's soon (a rebalance, a lost client): what is at hand is finished and committed, nothing new is begun. */
  settle(): void {
    for (const lane of this.#lanes.values()) void lane.stop().then(() => this.#commits.flush());
  }

  /** A rebalance is over. A partition that stays has its next lane begin where the one before ended. */
  assigned(assignment: Assignment): void {
    const before = new Map(this.#lanes);
    this.#assignment = assignment;
    this.#lanes.clear();
    this.#slow.clear();
    for (const lane of before.values()) void lane.stop();
    for (const [topic, partitions] of assignment) {
      const subscription = this.handlers.of(topic);
      if (!subscription) continue;
      for (const partition of partitions) {
        const key = keyOf(topic, partition);
        this.#lanes.set(key, new PartitionLane(topic, partition, subscription, this.#parts, before.get(key)));
      }
    }
    this.#commits.keepOnly((topic, partition) => this.isAssigned(topic, partition));
    this.progress.keepOnly(assignment);
  }

  async onBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { topic, partition, messages } = batch;
    const lane = this.#lanes.get(keyOf(topic, partition));
    const last = messages.at(-1);
    const from = fetchedFrom(batch);
    if (!last || this.#isStopped || !lane?.accepts(from)) return;
    this.#commits.use(offsets => payload.commitOffsetsIfNecessary(offsets));
    if (!lane.isWorking) this.#slow.delete(keyOf(topic, partition));
    // Only the position of the next fetch; what is dealt with is committed by itself.
    payload.resolveOffset(last.offset);
    if (this.options.switchedOff.includes('commit-after-work')) this.#commits.mark(topic, partition, BigInt(last.offset) + 1n);
    this.progress.fetched(topic, partition, { from, end: BigInt(batch.highWatermark), writtenAt: Number(messages[0]?.timestamp) });
    const empty = messages.reduce((count, { value }) => (value === null ? count + 1 : count), 0);
    if (empty > 0) tombstones.inc({ topic }, empty);
    lane.push(messages, from, BigInt(batch.lastOffset()) + 1n);
    if (lane.isFull) await this.#holdBack(lane, payload);
  }

  /** Ends every lane after its group at hand and commits what it has done; answers when that is so. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.gate.stop();
    await Promise.all([...this.#lanes.values()].map(lane => lane.stop()));
    await this.#commits.flush();
  }

  async #holdBack(lane: PartitionLane, payload: EachBatchPayload): Promise<void> {
    const key = keyOf(lane.topic, lane.partition);
    const hasRoom = new Promise<void>(resolve => lane.onRoom(resolve));
    if (!this.#slow.has(key)) {
      const isInTime = await within(patienceMs, hasRoom).then(
        () => true,
        () => false,
      );
      if (isInTime) return;
      this.#slow.add(key);
    }
    const resume = payload.pause();
    lane.onRoom(resume);
  }
}

const keyOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** The offset that was asked for; kafkajs 2.2.4 keeps it beside what its types show. It may lie before the first record that is left. */
function fetchedFrom(batch: EachBatchPayload['batch']): bigint {
  const asked: unknown = Reflect.get(batch, 'fetchedOffset');
  return BigInt(typeof asked === 'string' ? asked : (batch.messages[0]?.offset ?? '0'));
}
