import { DueWork, type PlannedWork } from '#scheduling';
import { start } from '../../domain/booking/change-flight-state.js';
import { TakeFlightDueStep } from './take-flight-due-step.js';

/** It may be shown from now on. */
@DueWork('start-flight')
export class StartFlight {
  constructor(private readonly step: TakeFlightDueStep) {}

  handle(work: PlannedWork): Promise<void> {
    return this.step.execute(work, 'start', start);
  }
}
