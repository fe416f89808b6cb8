import { Injectable } from '@nestjs/common';
import { Schedule } from '#scheduling';
import { CountingRules } from '../../domain/counting/counting-rules.js';
import { reportFinally } from './report-finally.js';

const hourMs = 3_600_000;

/** Plans the last report of a campaign: when nothing of it can be counted any more. */
@Injectable()
export class PlanFinalReport {
  constructor(
    private readonly schedule: Schedule,
    private readonly rules: CountingRules,
  ) {}

  async execute(campaignId: string, endedAt: Date): Promise<void> {
    await this.schedule.plan({ kind: reportFinally, key: campaignId, dueAt: new Date(endedAt.getTime() + this.rules.clickHours * hourMs) });
  }
}
