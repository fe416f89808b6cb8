import { Injectable } from '@nestjs/common';
import type { Received, reportDue } from '#contracts';
import { reportOccasion } from '../../domain/matching/report-occasion.js';
import { StartOccasions } from './start-occasions.js';

/** Tells whoever follows a campaign that there is a report on it. */
@Injectable()
export class TellOfReport {
  constructor(private readonly startOccasions: StartOccasions) {}

  async execute({ data, id, time }: Received<typeof reportDue>): Promise<void> {
    const occasion = reportOccasion(data, { eventId: id, at: time, now: new Date() });
    if (occasion) await this.startOccasions.execute([occasion]);
  }
}
