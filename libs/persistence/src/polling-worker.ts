import { AsyncLocalStorage } from 'node:async_hooks';
import { createLogger } from '#telemetry';

export interface PollingWorkerOptions {
  readonly name: string;
  /** What comes within this time is looked at together. */
  readonly gatherMs: number;
  /** How long work may wait that another process left, or one that did not live to nudge. */
  readonly pollMs: number;
  /** Looks for work and does it; answers whether there may be more. */
  readonly work: () => Promise<boolean>;
}

const longestPauseMs = 30_000;

/**
 * Work that the database itself remembers: found by looking, and sooner after a nudge. One look at a time.
 *
 * States: idle → working ⇄ waiting → stopped. A look that fails is logged and tried again with growing pauses. A crash loses nothing, for a nudge
 * is only a hint: the next look, here or in another process, finds what is left.
 */
export class PollingWorker {
  readonly #log;
  /** Whoever nudges is in the midst of a request, with its session and its key; the work is not theirs. */
  readonly #outside = AsyncLocalStorage.snapshot();
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #isNudged = false;
  #isStopped = false;
  #failures = 0;

  constructor(private readonly options: PollingWorkerOptions) {
    this.#log = createLogger(options.name);
  }

  start(): void {
    this.#lookIn(0);
  }

  nudge(): void {
    if (this.#isNudged || this.#failures > 0) return;
    this.#isNudged = true;
    if (!this.#working) this.#lookIn(this.options.gatherMs);
  }

  /** What has begun is finished. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  #lookIn(milliseconds: number): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = this.#outside(() => setTimeout(() => this.#begin(), milliseconds).unref());
  }

  #begin(): void {
    this.#working = this.#look().finally(() => (this.#working = undefined));
  }

  async #look(): Promise<void> {
    this.#isNudged = false;
    try {
      const hasMore = await this.options.work();
      this.#failures = 0;
      this.#lookIn(hasMore || this.#isNudged ? this.options.gatherMs : this.options.pollMs);
    } catch (error) {
      this.#failures += 1;
      this.#log.warn({ error, failures: this.#failures }, 'what is to be done could not be done; it waits');
      this.#lookIn(Math.min(this.options.pollMs * 2 ** (this.#failures - 1), longestPauseMs));
    }
  }
}
