import type { OnApplicationBootstrap } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import {
  dayAfter,
  DueWork,
  type DueWorkHandler,
  LocalCalendar,
  type PlannedWork,
  resolveLocalTime,
  Schedule,
  weekdayOf,
} from '#scheduling';
import { SoldStore } from '../../store/sold.store.js';
import { AnnounceReport } from './announce-report.js';

const reportWeekly = 'report-weekly';
const key = 'all';
/** What came before midnight is counted by then. */
const clock = '06:00';

/** On Monday morning of the paper: what each running campaign that asked for it has delivered from the Monday before until Sunday. */
@DueWork(reportWeekly)
export class ReportWeekly implements DueWorkHandler, OnApplicationBootstrap {
  constructor(
    private readonly sold: SoldStore,
    private readonly announce: AnnounceReport,
    private readonly schedule: Schedule,
    private readonly transaction: Transaction,
    private readonly calendar: LocalCalendar,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transaction.run(async () => {
      if (!(await this.schedule.get(reportWeekly, key))) await this.#planAfter(new Date());
    });
  }

  /** Late is for the same week as on time. */
  async handle({ dueAt }: PlannedWork, publish: Publish): Promise<void> {
    const today = this.calendar.dayOf(dueAt);
    const monday = dayAfter(today, 1 - weekdayOf(today));
    const week = { from: this.calendar.startOf(dayAfter(monday, -7)), to: this.calendar.startOf(monday) };
    publish(await this.announce.execute(await this.sold.weeklyCampaigns(), 'weekly', week));
    await this.#planAfter(dueAt);
  }

  #planAfter(at: Date): Promise<void> {
    const today = this.calendar.dayOf(at);
    const dueAt = [dayAfter(today, 1 - weekdayOf(today)), dayAfter(today, 8 - weekdayOf(today))]
      .map(monday => resolveLocalTime(`${monday}T${clock}`, this.calendar.zone))
      .find(next => next > at);
    return this.schedule.plan({ kind: reportWeekly, key, dueAt: dueAt ?? at });
  }
}
