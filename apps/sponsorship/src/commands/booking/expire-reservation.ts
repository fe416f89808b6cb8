import { DueWork, type PlannedWork } from '#scheduling';
import { expire } from '../../domain/booking/change-flight-state.js';
import { TakeFlightDueStep } from './take-flight-due-step.js';

/** Nobody has booked it in time: the room is free again. */
@DueWork('expire-reservation')
export class ExpireReservation {
  constructor(private readonly step: TakeFlightDueStep) {}

  handle(work: PlannedWork): Promise<void> {
    return this.step.execute(work, 'expire', expire);
  }
}
