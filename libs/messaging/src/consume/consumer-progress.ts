import { Inject, Injectable } from '@nestjs/common';
import { gauge } from '#telemetry';
import { consumeOptions, type ConsumeOptions } from './consume-options.js';
import { DatabaseGate } from './database-gate.js';

/** What the client last said of itself. `unreachable`: Kafka is away, or refuses us; `crashed`: the client gave up for another reason. Both are rebuilt. */
export type ConsumerPhase = 'starting' | 'running' | 'rebalancing' | 'unreachable' | 'crashed' | 'stopped';
/** `waiting`: the database is away. `stalled`: records wait, and for too long nothing has moved. */
export type ConsumerState = ConsumerPhase | 'waiting' | 'stalled';

export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly lagRecords: number;
  readonly lagSeconds: number;
}

interface PartitionProgress {
  readonly topic: string;
  readonly partition: number;
  /** The first record that is not dealt with. */
  position: bigint;
  /** The topic's end as far as it was seen. */
  end: bigint;
  /** When the oldest record that waits was written, or, where that is not known, when it was first seen to wait. */
  waitingSince: number | undefined;
  /** When the position moved last, or there was nothing to do, or a try was made that failed. */
  movedAt: number;
}

/**
 * How far this process has come in each of its partitions. The state follows from movement, not from what the client says of itself: a client can
 * stall in silence (tulios/kafkajs#659), or crash again and again at the same record. A Kafka that is away or refuses us, and a database that is
 * away, are no fault of this process and never make it look dead.
 */
@Injectable()
export class ConsumerProgress {
  readonly #partitions = new Map<string, PartitionProgress>();
  #phase: ConsumerPhase = 'starting';
  #phaseSince = Date.now();
  /** Why the client was rebuilt last, if it has not come to anything since. */
  reason: string | undefined;

  constructor(
    private readonly gate: DatabaseGate,
    @Inject(consumeOptions) private readonly options: ConsumeOptions,
  ) {
    measure('messaging_consumer_lag_records', 'Records behind the end of the topic', () => this.lag, 'lagRecords');
    measure('messaging_consumer_lag_seconds', 'Age of the oldest record that waits', () => this.lag, 'lagSeconds');
  }

  get phase(): ConsumerPhase {
    return this.#phase;
  }

  enter(phase: ConsumerPhase): void {
    if (phase === this.#phase) return;
    // After an outage the grace begins anew; after a crash it does not, or a client that always crashes would never count as stalled.
    if (this.#phase === 'unreachable') for (const progress of this.#partitions.values()) progress.movedAt = Date.now();
    this.#phase = phase;
    this.#phaseSince = Date.now();
  }

  /** A batch came: where it begins and where its partition ends. */
  fetched(topic: string, partition: number, batch: { from: bigint; end: bigint; writtenAt: number }): void {
    const progress = this.#of(topic, partition, batch.from);
    this.#saw(progress, batch.end, batch.writtenAt);
  }

  /** Everything before `next` is dealt with; `waitingSince` is when the record at `next` was written, if it is here. */
  advance(topic: string, partition: number, next: bigint, waitingSince?: number): void {
    const progress = this.#of(topic, partition, next);
    progress.position = next;
    progress.movedAt = Date.now();
    progress.waitingSince = next >= progress.end ? undefined : (waitingSince ?? Date.now());
    this.reason = undefined;
  }

  /** The record at hand failed and is tried again: no progress, and no stall. */
  retrying(topic: string, partition: number): void {
    this.#of(topic, partition, 0n).movedAt = Date.now();
  }

  /** The ends of the topics as the broker tells them: what a silent client would not see. */
  sawEnd(topic: string, partition: number, end: bigint, committed: bigint): void {
    const progress = this.#of(topic, partition, committed);
    if (progress.position < committed) progress.position = committed;
    this.#saw(progress, end, Date.now());
  }

  /** After a rebalance: only these are ours. */
  keepOnly(assigned: ReadonlyMap<string, readonly number[]>): void {
    for (const [id, { topic, partition }] of this.#partitions) if (!assigned.get(topic)?.includes(partition)) this.#partitions.delete(id);
  }

  get lag(): PartitionLag[] {
    const now = Date.now();
    return [...this.#partitions.values()].map(({ topic, partition, position, end, waitingSince }) => ({
      topic,
      partition,
      lagRecords: Number(end > position ? end - position : 0n),
      lagSeconds: end > position && waitingSince !== undefined ? Math.max(0, (now - waitingSince) / 1_000) : 0,
    }));
  }

  get state(): ConsumerState {
    if (this.#phase === 'stopped' || this.#phase === 'unreachable') return this.#phase;
    if (!this.gate.isOpen) return 'waiting';
    return this.#isStalled() ? 'stalled' : this.#phase;
  }

  /** Whether a restart of the process is the cure: stalled, or crashed and not back within the grace. */
  get isDead(): boolean {
    const { state } = this;
    return state === 'stalled' || (state === 'crashed' && Date.now() - this.#phaseSince > this.options.stallGraceMs);
  }

  #isStalled(): boolean {
    const latest = Date.now() - this.options.stallGraceMs;
    if (this.gate.openSince > latest) return false;
    return [...this.#partitions.values()].some(({ position, end, movedAt }) => end > position && movedAt < latest);
  }

  #saw(progress: PartitionProgress, end: bigint, since: number): void {
    if (progress.position >= progress.end) progress.movedAt = Math.max(progress.movedAt, Date.now());
    progress.end = end;
    if (progress.position >= end) progress.waitingSince = undefined;
    else progress.waitingSince = Math.min(progress.waitingSince ?? since, since);
  }

  #of(topic: string, partition: number, position: bigint): PartitionProgress {
    const id = `${topic}/${partition}`;
    const known = this.#partitions.get(id);
    if (known) return known;
    const begun = { topic, partition, position, end: position, waitingSince: undefined, movedAt: Date.now() };
    this.#partitions.set(id, begun);
    return begun;
  }
}

function measure(name: string, help: string, lag: () => PartitionLag[], figure: 'lagRecords' | 'lagSeconds'): void {
  gauge({
    name,
    help,
    labelNames: ['topic', 'partition'],
    collect() {
      this.reset();
      for (const { topic, partition, [figure]: value } of lag()) this.set({ topic, partition }, value);
    },
  });
}
