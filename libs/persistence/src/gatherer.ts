import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** More is asked for than can be written; what was asked is not done. */
export class OverloadedError extends Error {
  readonly code = 'overloaded';
  readonly headers = { 'retry-after': '1' } as const;

  constructor() {
    super('More comes than can be written down; try again in a moment.');
  }
}

export interface GathererOptions<T, R> {
  /** What comes within this time is done together. */
  readonly gatherMs: number;
  /** Before each batch, and not only before the first: where nobody waits for an answer, fewer and larger ones cost less. */
  readonly gathersAnew?: boolean;
  readonly batchSize: number;
  /** Waiting, besides those that are being done; beyond it nothing is taken. */
  readonly capacity: number;
  /** All of them or none; answers for each, in their order. */
  readonly work: (items: readonly T[]) => Promise<readonly R[]>;
}

interface Waiting<T, R> {
  readonly item: T;
  readonly done: (result: R) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Does together what comes at the same time, one batch after another: while one is written, the next gathers, so that under load each is larger
 * and costs less.
 *
 * Guarantee: whoever is answered, its batch was done. A batch that fails fails for all that are in it, and nobody else. A crash answers nobody.
 */
export class Gatherer<T, R> {
  /** Whoever comes first is in the midst of a request, with its session and its key; the batch is not theirs. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #waiting: Waiting<T, R>[] = [];
  #working: Promise<void> | undefined;

  constructor(private readonly options: GathererOptions<T, R>) {}

  add(item: T): Promise<R> {
    if (this.#waiting.length >= this.options.capacity) return Promise.reject(new OverloadedError());
    const result = new Promise<R>((done, failed) => this.#waiting.push({ item, done, failed }));
    this.#working ??= this.#outside(() => this.#work());
    return result;
  }

  /** Until nobody waits. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  async #work(): Promise<void> {
    const { gatherMs, gathersAnew = false, batchSize } = this.options;
    await pause(gatherMs);
    while (this.#waiting.length > 0) {
      await this.#do(this.#waiting.splice(0, batchSize));
      if (gathersAnew && this.#waiting.length < batchSize) await pause(gatherMs);
    }
    this.#working = undefined;
  }

  async #do(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.options.work(batch.map(({ item }) => item));
      for (const [place, { done }] of batch.entries()) done(results[place] as R);
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
}
