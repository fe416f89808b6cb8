import { Inject, Injectable } from '@nestjs/common';
import { isPermanent, judge, type Publish, Transaction, withDeadline } from '#messaging';
import { Database } from '#persistence';
import { childOf, createLogger, histogram, runInContext, startTrace, type WorkContext } from '#telemetry';
import type { DueWorkHandler, PlannedWork } from './due-work.decorator.js';
import { DueWorkHandlers } from './due-work-handlers.js';
import { type ClaimedWork, DueWorkStore } from './due-work.store.js';
import { schedulingOptions, type SchedulingOptions } from './scheduling-options.js';

/** `interrupted` is what the database's being away left undone; it is nobody's failure. What was given up is `ended` by its handler, or parked. */
export type Outcome = 'done' | 'superseded' | 'retried' | 'ended' | 'parked' | 'interrupted';

type Act = (work: PlannedWork<never>, publish: Publish) => Promise<void>;

const pingDeadlineMs = 1_000;
const reasonLength = 500;

const log = createLogger('scheduling');
const lateness = histogram({
  name: 'scheduling_lateness_seconds',
  help: 'From the due time to the commit, by the database’s clock',
  labelNames: ['kind'],
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600],
});

/**
 * One claimed piece of work, to its end.
 *
 * Guarantee: the removal of its row, under this very claim, what its handler writes and what it publishes commit together, once or not at all.
 * A plan that was replaced, cancelled or claimed anew meanwhile has no row of this claim: nothing is called. States: claimed → done, or
 * → waiting for another try, or given up: → ended by its handler, likewise in one transaction, or → parked. Crash before the commit: nothing
 * happened, and the claim runs out. Crash after it: the row is gone.
 * Not a failure of the work: the database is away. Then the claim is given back when it answers again.
 */
@Injectable()
export class CarryOutDueWork {
  constructor(
    private readonly store: DueWorkStore,
    private readonly handlers: DueWorkHandlers,
    private readonly transaction: Transaction,
    private readonly database: Database,
    @Inject(schedulingOptions) private readonly options: SchedulingOptions,
  ) {}

  /** Never throws. */
  execute(work: ClaimedWork): Promise<Outcome> {
    return runInContext(contextOf(work), async (): Promise<Outcome> => {
      const began = performance.now();
      try {
        const handler = this.handlers.of(work.kind);
        if (!(await this.#act(work, handler, (planned, publish) => handler.handle(planned, publish)))) return 'superseded';
        const lateMs = work.lateMs + performance.now() - began;
        lateness.observe({ kind: work.kind }, Math.max(0, lateMs) / 1_000);
        log.debug({ work: work._id, lateMs }, 'due work done');
        return 'done';
      } catch (error) {
        return this.#failed(work, error).catch(() => 'interrupted' as const);
      }
    });
  }

  /** The row goes first, so that a handler may plan its next turn under the same name. */
  #act(work: ClaimedWork, { constructor }: DueWorkHandler, act: Act): Promise<boolean> {
    const { kind, key, dueAt, data } = work;
    return this.transaction.run(async publish => {
      if (!(await this.store.take(work))) return false;
      await withDeadline(constructor.name, this.options.handlerDeadlineMs, () => act({ kind, key, dueAt, data: data as never }, publish));
      return true;
    });
  }

  async #failed(work: ClaimedWork, error: unknown): Promise<Outcome> {
    if (!isPermanent(error) && !(await this.#databaseAnswers())) return 'interrupted';
    const attempts = work.attempts + 1;
    const verdict = judge(error, attempts, this.options.retry);
    if (verdict.do === 'retry') {
      await this.store.retry(work, verdict.afterMs);
      log.warn({ work: work._id, attempts, error }, 'due work failed; it is tried again');
      return 'retried';
    }
    log.error({ work: work._id, attempts, error }, 'due work is given up');
    if (await this.#end(work, error)) return 'ended';
    await this.store.park(work, (error instanceof Error ? error.message : String(error)).slice(0, reasonLength));
    return 'parked';
  }

  /** Answers whether its handler has brought it to an end. */
  async #end(work: ClaimedWork, cause: unknown): Promise<boolean> {
    try {
      const handler = this.handlers.of(work.kind);
      if (!handler.giveUp) return false;
      return await this.#act(work, handler, async (planned, publish) => handler.giveUp?.(planned, cause, publish));
    } catch (error) {
      log.error({ work: work._id, error }, 'due work could not be brought to an end either; it waits until someone decides');
      return false;
    }
  }

  #databaseAnswers(): Promise<boolean> {
    return this.database.ping(pingDeadlineMs).then(
      () => true,
      () => false,
    );
  }
}

function contextOf({ _id, kind, cause }: ClaimedWork): WorkContext {
  const traceparent = cause ? childOf(cause.traceparent) : startTrace();
  return { correlationId: cause?.correlationId ?? _id, traceparent, consumer: kind };
}
