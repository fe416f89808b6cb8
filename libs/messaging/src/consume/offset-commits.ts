import type { EachBatchPayload } from 'kafkajs';
import { createLogger } from '#telemetry';

type Commit = (offsets: Parameters<EachBatchPayload['commitOffsetsIfNecessary']>[0]) => Promise<void>;

const atMostEveryMs = 100;
const log = createLogger('event-server');

/**
 * Commits offsets, of all partitions together and one request at a time.
 *
 * Guarantee: only what was marked is committed, and what was marked is committed within 100 ms while the broker answers. States: idle →
 * (marked) scheduled → committing → idle. A commit that fails is tried again with the next mark or flush; in a rebalance it fails because the
 * generation is over, and then the records come again. Crash before a commit: at most 100 ms of work comes again.
 */
export class OffsetCommits {
  readonly #marked = new Map<string, { topic: string; partition: number; next: bigint }>();
  #commit: Commit | undefined;
  #timer: NodeJS.Timeout | undefined;
  #committing: Promise<void> | undefined;
  #lastAt = 0;

  /** The client's way to commit, for the generation that is on. */
  use(commit: Commit): void {
    this.#commit = commit;
  }

  mark(topic: string, partition: number, next: bigint): void {
    this.#marked.set(`${topic}/${partition}`, { topic, partition, next });
    this.#timer ??= setTimeout(() => void this.flush(), Math.max(0, this.#lastAt + atMostEveryMs - performance.now()));
  }

  /** After a rebalance: what is not ours any more is not ours to commit. */
  keepOnly(isOurs: (topic: string, partition: number) => boolean): void {
    for (const [key, { topic, partition }] of this.#marked) if (!isOurs(topic, partition)) this.#marked.delete(key);
  }

  /** Until everything that is marked now is committed, or could not be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#committing;
    this.#committing ??= this.#send().finally(() => (this.#committing = undefined));
    await this.#committing;
  }

  async #send(): Promise<void> {
    const sent = [...this.#marked];
    if (sent.length === 0 || !this.#commit) return;
    this.#lastAt = performance.now();
    try {
      await this.#commit({ topics: byTopic(sent.map(([, mark]) => mark)) });
      for (const [key, mark] of sent) if (this.#marked.get(key) === mark) this.#marked.delete(key);
    } catch (error) {
      log.info({ error }, 'offsets were not committed; their records may come again');
    }
  }
}

function byTopic(marks: readonly { topic: string; partition: number; next: bigint }[]) {
  const topics = new Map<string, { partition: number; offset: string }[]>();
  for (const { topic, partition, next } of marks) {
    const partitions = topics.get(topic) ?? [];
    topics.set(topic, [...partitions, { partition, offset: next.toString() }]);
  }
  return [...topics].map(([topic, partitions]) => ({ topic, partitions }));
}
