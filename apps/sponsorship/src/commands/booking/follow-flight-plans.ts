import { Injectable } from '@nestjs/common';
import { Schedule } from '#scheduling';
import type { Flight } from '../../domain/booking/flight.js';
import { dueAt, flightDueSteps } from '../../domain/booking/flight-due-steps.js';

/** Keeps what is planned the same as what the flight says, in the transaction of every change. */
@Injectable()
export class FollowFlightPlans {
  constructor(private readonly schedule: Schedule) {}

  async execute(before: Flight | undefined, after: Flight): Promise<void> {
    for (const kind of flightDueSteps) {
      const [old, due] = [before && dueAt(kind, before), dueAt(kind, after)];
      if (old?.getTime() === due?.getTime()) continue;
      if (due) await this.schedule.plan({ kind, key: after.id, dueAt: due });
      else await this.schedule.cancel(kind, after.id);
    }
  }
}
