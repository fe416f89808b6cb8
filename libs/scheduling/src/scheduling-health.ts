import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthSources } from '#health';
import { gauge } from '#telemetry';
import { DueWorkStore, type SchedulingFigures } from './due-work.store.js';

const overdueLimitSeconds = 60;
const collectDeadlineMs = 1_000;

/** What ops see of due work: what is late and how late, and what was given up. */
@Injectable()
export class SchedulingHealth implements OnModuleInit {
  #asked: Promise<SchedulingFigures | undefined> | undefined;

  constructor(
    private readonly sources: HealthSources,
    private readonly store: DueWorkStore,
  ) {}

  onModuleInit(): void {
    const check = async () => {
      const { overdueSeconds, parked, nextDueAt, late } = await this.store.figures();
      const status = overdueSeconds > overdueLimitSeconds || parked > 0 ? ('degraded' as const) : ('up' as const);
      return { status, overdueSeconds, parked, ...(nextDueAt && { nextDueAt }), ...(late.length > 0 && { late }) };
    };
    this.sources.register('scheduling', check, { deadlineMs: 3_000 });
    this.#measure('scheduling_overdue', 'Work whose time has come and that is not done', ({ overdue }) => overdue);
    this.#measure('scheduling_overdue_seconds', 'How late the oldest of it is', ({ overdueSeconds }) => overdueSeconds);
    this.#measure('scheduling_parked', 'Work that was given up until someone decides', ({ parked }) => parked);
  }

  #measure(name: string, help: string, read: (figures: SchedulingFigures) => number): void {
    const figures = () => this.#figures();
    gauge({
      name,
      help,
      async collect() {
        const known = await figures();
        this.set(known ? read(known) : Number.NaN);
      },
    });
  }

  /** One look for all gauges of a collection; a database that does not answer must not hold the collector up. */
  #figures(): Promise<SchedulingFigures | undefined> {
    this.#asked ??= Promise.race([
      this.store.figures().catch(() => undefined),
      new Promise<undefined>(resolve => setTimeout(resolve, collectDeadlineMs, undefined).unref()),
    ]).finally(() => (this.#asked = undefined));
    return this.#asked;
  }
}
