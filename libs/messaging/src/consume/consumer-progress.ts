import { gauge } from '#telemetry';

export type ConsumerState = 'starting' | 'running' | 'rebalancing' | 'waiting' | 'stalled' | 'crashed' | 'stopped';

interface PartitionProgress {
  /** Next offset to be read, as committed by us. */
  position: bigint;
  /** The topic's end as far as it was seen. */
  end: bigint;
  /** When the oldest record that is not dealt with was written, if one is known. */
  waitingSince?: number;
  /** When the position moved last, or the partition last had nothing to do. */
  movedAt: number;
}

export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  readonly lagRecords: number;
  readonly lagSeconds: number;
}

const records = gauge({
  name: 'messaging_consumer_lag_records',
  help: 'Records behind the end of the topic',
  labelNames: ['topic', 'partition'],
});
const seconds = gauge({
  name: 'messaging_consumer_lag_seconds',
  help: 'Age of the oldest record that waits',
  labelNames: ['topic', 'partition'],
});

/** How far this process has come in each of its partitions: its state follows from movement, not from what the client says of itself. */
export class ConsumerProgress {
  readonly #partitions = new Map<string, PartitionProgress & { topic: string; partition: number }>();
  /** Partitions that wait for a reason that is known: a pause before another try, an outage of the database. */
  readonly #waiting = new Map<string, boolean>();
  phase: 'starting' | 'running' | 'rebalancing' | 'crashed' | 'stopped' = 'starting';

  constructor(private readonly graceMs = 60_000) {}

  /** A batch came: where it begins and where its partition ends. */
  begin(topic: string, partition: number, batch: { first: string; end: string; writtenAt: number }): void {
    const progress = this.#of(topic, partition);
    if (progress.position < BigInt(batch.first)) progress.position = BigInt(batch.first);
    progress.end = BigInt(batch.end);
    progress.waitingSince = batch.writtenAt;
    this.#waiting.delete(key(topic, partition));
  }

  /** Everything before `next` is dealt with; `waitingSince` is when the record at `next` was written, if it is here. */
  advance(topic: string, partition: number, next: bigint, waitingSince?: number): void {
    const progress = this.#of(topic, partition);
    progress.position = next;
    progress.movedAt = Date.now();
    if (waitingSince === undefined || next >= progress.end) delete progress.waitingSince;
    else progress.waitingSince = waitingSince;
  }

  wait(topic: string, partition: number, isOutage: boolean): void {
    this.#waiting.set(key(topic, partition), isOutage);
  }

  /** The ends of the topics as the broker tells them: what a silent consumer would not see. */
  sawEnd(topic: string, partition: number, end: string, committed: string): void {
    const progress = this.#of(topic, partition);
    if (progress.position < BigInt(committed)) progress.position = BigInt(committed);
    progress.end = BigInt(end);
    if (progress.position >= progress.end) progress.movedAt = Date.now();
  }

  /** After a rebalance: only these are ours. */
  keepOnly(assigned: ReadonlyMap<string, readonly number[]>): void {
    for (const [id, { topic, partition }] of this.#partitions) {
      if (assigned.get(topic)?.includes(partition)) continue;
      this.#partitions.delete(id);
      this.#waiting.delete(id);
    }
  }

  get lag(): PartitionLag[] {
    return [...this.#partitions.values()].map(({ topic, partition, position, end, waitingSince }) => ({
      topic,
      partition,
      lagRecords: Number(end > position ? end - position : 0n),
      lagSeconds: end > position && waitingSince !== undefined ? Math.max(0, (Date.now() - waitingSince) / 1_000) : 0,
    }));
  }

  get state(): ConsumerState {
    if (this.phase !== 'running') return this.phase;
    if ([...this.#waiting.values()].includes(true)) return 'waiting';
    return this.#isStalled() ? 'stalled' : 'running';
  }

  report(): void {
    records.reset();
    seconds.reset();
    for (const { topic, partition, lagRecords, lagSeconds } of this.lag) {
      records.set({ topic, partition }, lagRecords);
      seconds.set({ topic, partition }, lagSeconds);
    }
  }

  #isStalled(): boolean {
    const now = Date.now();
    return [...this.#partitions].some(
      ([id, { position, end, movedAt }]) => end > position && !this.#waiting.has(id) && now - movedAt > this.graceMs,
    );
  }

  #of(topic: string, partition: number) {
    const id = key(topic, partition);
    const known = this.#partitions.get(id) ?? { topic, partition, position: 0n, end: 0n, movedAt: Date.now() };
    this.#partitions.set(id, known);
    return known;
  }
}

const key = (topic: string, partition: number): string => `${topic}/${partition}`;
