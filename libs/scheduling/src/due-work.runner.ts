import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Signal } from '#messaging';
import { deadline } from '#persistence';
import { createLogger } from '#telemetry';
import { CarryOutDueWork } from './carry-out-due-work.js';
import { DueWorkHandlers } from './due-work-handlers.js';
import { type ClaimedWork, DueWorkStore } from './due-work.store.js';
import { schedulingOptions, type SchedulingOptions } from './scheduling-options.js';

const stopDeadlineMs = 10_000;

/**
 * Finds what is due, in every process of the service, and has it carried out.
 *
 * Guarantee: what is due and not parked is claimed by one process at a time, by the database's clock, at its due time, or within a poll of it
 * where another process planned it. Once is kept by the transaction of the work, not by the claim: a process that was paused past its claim
 * finds it gone. States: running ⇄ failing (the database is away; growing pauses) → stopped: what was begun is finished, while the relay still
 * runs. Crash: the claims run out (30 s; a transaction that was open holds its rows until the server ends it, 90 s by default), and another takes the work.
 * At rest it asks one indexed query a second.
 */
@Injectable()
export class DueWorkRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = createLogger('scheduling');
  readonly #signal = new Signal();
  readonly #inHand = new Set<Promise<void>>();
  /** Claims that an outage left in our name. */
  #interrupted: ClaimedWork[] = [];
  #isStopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: DueWorkStore,
    private readonly handlers: DueWorkHandlers,
    private readonly carryOut: CarryOutDueWork,
    @Inject(schedulingOptions) private readonly options: SchedulingOptions,
  ) {}

  /** Something was planned in this process. */
  nudge(): void {
    this.#signal.raise();
  }

  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  async onModuleDestroy(): Promise<void> {
    this.#isStopped = true;
    this.#signal.close();
    const ended = this.#running.then(() => Promise.all(this.#inHand));
    await deadline(ended, stopDeadlineMs).catch(() => this.#log.warn('due work did not end in time; it is rolled back'));
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#isStopped;) {
      try {
        const waitMs = await this.#takeDue();
        failures = 0;
        if (waitMs > 0) await this.#signal.wait(waitMs);
      } catch (error) {
        failures += 1;
        this.#log.warn({ error, failures }, 'due work could not be looked for; it waits');
        await this.#signal.pause(Math.min(100 * 2 ** failures, 5_000));
      }
    }
  }

  /** Begins what is due, as far as there are hands; answers how long there is nothing more to do. */
  async #takeDue(): Promise<number> {
    const { concurrency, pollMs } = this.options;
    await this.#giveBack();
    const free = concurrency - this.#inHand.size;
    if (free === 0) return pollMs;
    const next = await this.store.next(this.handlers.kinds, free);
    const due = next.filter(({ waitMs }) => waitMs <= 0);
    if (due.length === 0) return Math.min(pollMs, next[0]?.waitMs ?? pollMs);
    if (this.#isStopped) return pollMs;
    await Promise.all(due.map(async ({ _id }) => this.#begin(await this.store.claim(_id))));
    return 0;
  }

  #begin(work: ClaimedWork | undefined): void {
    if (!work) return;
    const ended = this.#carry(work).finally(() => {
      this.#inHand.delete(ended);
      this.#signal.raise();
    });
    this.#inHand.add(ended);
  }

  async #carry(work: ClaimedWork): Promise<void> {
    if ((await this.carryOut.execute(work)) === 'interrupted') this.#interrupted.push(work);
  }

  async #giveBack(): Promise<void> {
    for (let work = this.#interrupted[0]; work; work = this.#interrupted[0]) {
      await this.store.release(work);
      this.#interrupted.shift();
    }
  }
}
