import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { PollingWorker } from '#persistence';
import { createLogger, gauge } from '#telemetry';
import { CommentCountsStore } from '../store/comment-counts.store.js';
import { ThreadsStore } from '../store/threads.store.js';
import { type Differences, Recount } from './recount.js';

/** What one look costs, however much there is: in an hour some 7,000 threads and 200,000 comments. */
const [lookEveryMs, threadsAtOnce, commentsAtOnce] = [5_000, 10, 300];

const log = createLogger('counts');
const drifted = gauge({ name: 'comments_count_drift', help: 'By how much counts differ from a recount, as far as was looked' });

/**
 * By how much the counts differ from a recount: a figure in `/health`, which is 0 unless something is wrong. Each process goes through all threads
 * and comments, a few at a time, over and over, and looks at what differs again each time until it is right. Nothing is mended here.
 */
@Injectable()
export class CountDrift implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #threads: Round;
  readonly #comments: Round;
  readonly #worker: PollingWorker;

  constructor(
    private readonly health: HealthSources,
    threads: ThreadsStore,
    counts: CommentCountsStore,
    recount: Recount,
  ) {
    this.#threads = new Round(
      after => threads.idsOfSection(undefined, after, threadsAtOnce),
      ids => recount.threadsOf(ids),
    );
    this.#comments = new Round(
      after => counts.idsAfter(after, commentsAtOnce),
      ids => recount.commentsOf(ids),
    );
    this.#worker = new PollingWorker({ name: 'count-drift', gatherMs: 0, pollMs: lookEveryMs, work: () => this.#look() });
  }

  onApplicationBootstrap(): void {
    this.health.register('counts', () => {
      const [threads, comments] = [this.#threads.found.size, this.#comments.found.size];
      return { status: threads + comments === 0 ? 'up' : 'degraded', drift: this.#drift, threads, comments };
    });
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }

  get #drift(): number {
    return this.#threads.drift + this.#comments.drift;
  }

  async #look(): Promise<boolean> {
    await this.#threads.look();
    await this.#comments.look();
    drifted.set(this.#drift);
    return false;
  }
}

/** Through all that there is, by id. */
class Round {
  readonly found = new Map<string, number>();
  #after = '';

  constructor(
    private readonly next: (after: string) => Promise<string[]>,
    private readonly recount: (ids: readonly string[]) => Promise<Differences>,
  ) {}

  get drift(): number {
    return [...this.found.values()].reduce((sum, difference) => sum + difference, 0);
  }

  async look(): Promise<void> {
    const ids = await this.next(this.#after);
    const looked = [...new Set([...ids, ...[...this.found.keys()].slice(0, threadsAtOnce)])];
    const differences = await this.recount(looked);
    for (const id of looked) {
      const difference = differences.get(id);
      if (difference === undefined) this.found.delete(id);
      else this.#note(id, difference);
    }
    this.#after = ids.at(-1) ?? '';
  }

  /** Once each: ops need its id, and not every five seconds. */
  #note(id: string, difference: number): void {
    if (!this.found.has(id)) log.warn({ id, difference }, 'a count differs from a recount');
    this.found.set(id, difference);
  }
}
