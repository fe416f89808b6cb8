import { setTimeout as pause } from 'node:timers/promises';
import { OverloadedError } from '#persistence';
import { counter, createLogger } from '#telemetry';

const againMs = 500;
/** While the database is away. */
const patienceMs = 10 * 60_000;
/** Some tens of megabytes: what a busy paper's readers follow within minutes. */
const mostPending = 50_000;
const sayAgainMs = 60_000;

const log = createLogger('counting');
const lostTotal = counter({
  name: 'sponsorship_clicks_lost_total',
  help: 'Clicks that led on and could not be counted: too many were waiting, or the database was away for too long',
  labelNames: ['why'],
});

/**
 * Counts behind the back of a reader who is on the way already.
 *
 * What cannot be counted yet is tried again, and for ten minutes what fails; beyond so many at a time nothing is taken, and the metric tells of it. It is in
 * memory alone: a crash loses it, an orderly end does not while the database is there.
 */
export class CountBehind<T extends { readonly at: Date }> {
  readonly #pending = new Set<Promise<void>>();
  #isClosing = false;
  #saidAt = -Infinity;

  /** `count` answers whether it is done; in its last try it has to be. */
  constructor(
    private readonly count: (hit: T, isLast: boolean) => Promise<boolean>,
    private readonly capacity = mostPending,
  ) {}

  begin(hit: T): void {
    if (this.#pending.size >= this.capacity) return this.#lose('full');
    const counting = this.#until(hit).finally(() => this.#pending.delete(counting));
    this.#pending.add(counting);
  }

  /** Also of those that come meanwhile. */
  async close(): Promise<void> {
    this.#isClosing = true;
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  async #until(hit: T): Promise<void> {
    while (!(await this.#try(hit))) await pause(againMs);
  }

  async #try(hit: T): Promise<boolean> {
    try {
      return await this.count(hit, this.#isClosing);
    } catch (error) {
      const mayWait = !this.#isClosing && Date.now() - hit.at.getTime() < patienceMs;
      if (mayWait || error instanceof OverloadedError) return false;
      this.#lose('failed', error);
      return true;
    }
  }

  /** Said once in a while, for there may be thousands. */
  #lose(why: 'full' | 'failed', error?: unknown): void {
    lostTotal.inc({ why });
    const now = performance.now();
    if (now - this.#saidAt < sayAgainMs) return;
    this.#saidAt = now;
    log.error({ error, why }, 'what readers follow cannot be counted, and is lost');
  }
}
