import { isOutage, isPermanent } from './errors.js';

/** What is to be done about an error: give up on the event, or try again after a while. */
export type Verdict = { readonly do: 'dead-letter'; readonly attempts: number } | { readonly do: 'retry'; readonly afterMs: number };

export interface RetryOptions {
  /** Tries of one event before it is a dead letter; an outage of the database does not count. */
  readonly maxAttempts: number;
  readonly firstPauseMs: number;
  readonly maxPauseMs: number;
}

export const defaultRetry: RetryOptions = { maxAttempts: 8, firstPauseMs: 200, maxPauseMs: 30_000 };

/** Counts the tries of events that failed for a passing reason. The counts are this process's: after a rebalance they begin anew. */
export class Retries {
  readonly #attempts = new Map<string, number>();

  constructor(private readonly options: RetryOptions = defaultRetry) {}

  judge(key: string, error: unknown): Verdict {
    const attempts = (this.#attempts.get(key) ?? 0) + 1;
    if (isOutage(error)) return { do: 'retry', afterMs: this.#pause(3) };
    if (isPermanent(error) || attempts >= this.options.maxAttempts) {
      this.#attempts.delete(key);
      return { do: 'dead-letter', attempts };
    }
    this.#attempts.set(key, attempts);
    return { do: 'retry', afterMs: this.#pause(attempts) };
  }

  /** How many events are waiting for another try. */
  get size(): number {
    return this.#attempts.size;
  }

  succeed(key: string): void {
    this.#attempts.delete(key);
  }

  /** Exponential, with full jitter on its upper half. */
  #pause(attempts: number): number {
    const pause = Math.min(this.options.firstPauseMs * 2 ** (attempts - 1), this.options.maxPauseMs);
    return pause * (0.5 + Math.random() / 2);
  }
}
