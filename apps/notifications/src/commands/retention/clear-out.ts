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
 * for the next one. Crash: the batch is begun anew by whoever takes the plan. What fails for good is parked like any due work, and goes on where it was.
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

  /** Of two processes that begin at once the second makes the same plan once more. */
  async onApplicationBootstrap(): Promise<void> {
    const { kind, key } = clearOutPlan;
    if (!(await this.schedule.get(kind, key))) await this.schedule.plan({ kind, key, dueAt: this.#nightAfter(new Date()) });
  }

  async handle({ data: before }: PlannedWork<ClearOutRun | undefined>): Promise<void> {
    const after = await this.clearOutSome.execute(before?.step ? before : begunClearOut(new Date()));
    const now = new Date();
    const dueAt = after.step ? new Date(now.getTime() + pauseMs) : this.#nightAfter(now);
    await this.schedule.plan({ ...clearOutPlan, dueAt, data: after });
  }

  #nightAfter(now: Date): Date {
    const today = this.#calendar.dayOf(now);
    const tonight = this.#calendar.resolve(`${today}T${clock}`);
    return tonight > now ? tonight : this.#calendar.resolve(`${dayAfter(today, 1)}T${clock}`);
  }
}
