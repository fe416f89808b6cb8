import { DueWork, type PlannedWork } from '#scheduling';
import { complete } from '../../domain/booking/change-flight-state.js';
import { TakeFlightDueStep } from './take-flight-due-step.js';

/** Its time is over. */
@DueWork('complete-flight')
export class CompleteFlight {
  constructor(private readonly step: TakeFlightDueStep) {}

  handle(work: PlannedWork): Promise<void> {
    return this.step.execute(work, 'complete', complete);
  }
}
