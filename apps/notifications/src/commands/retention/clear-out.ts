import type { OnApplicationBootstrap } from '@nestjs/common';
import { dayAfter, DueWork, type DueWorkHandler, LocalCalendar, type PlannedWork, Schedule } from '#scheduling';
import { begunClearOut, clearOutPlan, type ClearOutRun } from '../../domain/retention/clear-out-run.js';
import { RetentionRules } from '../../domain/retention/retention-rules.js';
import { ClearOutSome } from './clear-out-some.js';

/** By the paper's clock: few read, and few mails are due. */
const clock = '03:30';
/** Between two batches, so that whoever sends meanwhile waits for none. */
const pauseMs = 100;

/**
 * Each night takes away what was kept long enough, a thousand rows in each transaction.
 *
 * Guarantee: one process at a time works on it, and a batch and its place commit together. States: planned for the night → at work, batch after batch → planned
 * for the next one. Crash: the batch is begun anew by whoever takes the plan. What is given up goes on where it was in the next night.
 */
@DueWork(clearOutPlan.kind)
export class ClearOut implements DueWorkHandler, OnApplicationBootstrap {
  readonly #calendar: LocalCalendar;

  constructor(
    private readonly clearOutSome: ClearOutSome,
    private readonly schedule: Schedule,
    rules: RetentionRules,
  ) {
    this.#calendar = new LocalCalendar(rules.paperTimeZone);
  }

  /** Of two processes that begin at once the second makes the same plan once more. An older release, which does not know this work, parks it. */
  async onApplicationBootstrap(): Promise<void> {
    const plan = await this.schedule.get(clearOutPlan.kind, clearOutPlan.key);
    if (!plan || plan.parked) await this.schedule.plan({ ...clearOutPlan, dueAt: this.#nightAfter(new Date()), data: plan?.data });
  }

  async handle({ data }: PlannedWork<ClearOutRun | undefined>): Promise<void> {
    const after = await this.clearOutSome.execute(underWay(data));
    const now = new Date();
    const dueAt = after.step ? new Date(now.getTime() + pauseMs) : this.#nightAfter(now);
    await this.schedule.plan({ ...clearOutPlan, dueAt, data: after });
  }

  /** It is under way until it is over, so health says that it takes too long. */
  giveUp({ data }: PlannedWork<ClearOutRun | undefined>): Promise<void> {
    return this.schedule.plan({ ...clearOutPlan, dueAt: this.#nightAfter(new Date()), data: underWay(data) });
  }

  #nightAfter(now: Date): Date {
    const today = this.#calendar.dayOf(now);
    const tonight = this.#calendar.resolve(`${today}T${clock}`);
    return tonight > now ? tonight : this.#calendar.resolve(`${dayAfter(today, 1)}T${clock}`);
  }
}

const underWay = (run: ClearOutRun | undefined): ClearOutRun => (run?.step ? run : begunClearOut(new Date()));
