import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Detail, HealthSources } from '#health';
import { Schedule } from '#scheduling';
import { clearOutPlan, type ClearOutRun } from '../../domain/retention/clear-out-run.js';

/** By then the paper is awake, and the next night is near. */
const longestMs = 12 * 60 * 60 * 1_000;

/** What ops see of it: when it runs next, what went the last time, and what is old and had to stay. That it is late or parked says `scheduling`. */
@Injectable()
export class RetentionHealth implements OnModuleInit {
  constructor(
    private readonly sources: HealthSources,
    private readonly schedule: Schedule,
  ) {}

  onModuleInit(): void {
    this.sources.register('retention', () => this.#look(), { deadlineMs: 3_000 });
  }

  async #look(): Promise<Detail> {
    const plan = await this.schedule.get(clearOutPlan.kind, clearOutPlan.key);
    const run = plan?.data as ClearOutRun | undefined;
    if (!run) return { status: 'up', ...(plan && { nextAt: plan.dueAt }) };
    const { step, begunAt, endedAt, ...figures } = run;
    const isTooLong = step !== undefined && Date.now() - begunAt.getTime() > longestMs;
    return {
      status: isTooLong ? 'degraded' : 'up',
      begunAt,
      ...(endedAt && { endedAt }),
      ...(plan && step === undefined && { nextAt: plan.dueAt }),
      ...figures,
    };
  }
}
