import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '#telemetry';

const againMs = 500;
/** While the database is away. */
const patienceMs = 10 * 60_000;

const log = createLogger('counting');

/**
 * Counts behind the back of a reader who is on the way already.
 *
 * What cannot be counted yet is tried again, and for ten minutes what fails. It is in memory alone: a crash loses it, an orderly end does not while the
 * database is there.
 */
export class CountBehind<T extends { readonly at: Date }> {
  readonly #pending = new Set<Promise<void>>();
  #isClosing = false;

  /** `count` answers whether it is done; in its last try it has to be. */
  constructor(private readonly count: (hit: T, isLast: boolean) => Promise<boolean>) {}

  begin(hit: T): void {
    const counting = this.#until(hit).finally(() => this.#pending.delete(counting));
    this.#pending.add(counting);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all(this.#pending);
  }

  async #until(hit: T): Promise<void> {
    while (!(await this.#try(hit))) await pause(againMs);
  }

  async #try(hit: T): Promise<boolean> {
    try {
      return await this.count(hit, this.#isClosing);
    } catch (error) {
      if (!this.#isClosing && Date.now() - hit.at.getTime() < patienceMs) return false;
      log.error({ error }, 'what a reader followed could not be counted');
      return true;
    }
  }
}
