import type { Flight } from './flight.js';

/** What the schedule does by itself. */
export const flightDueSteps = ['expire-reservation', 'start-flight', 'complete-flight'] as const;
export type FlightDueStep = (typeof flightDueSteps)[number];

/** When the schedule is to take this step with the flight; never, where there is no answer. */
export function dueAt(step: FlightDueStep, { state, reservedUntil, startsAt, endsAt }: Flight): Date | undefined {
  switch (step) {
    case 'expire-reservation':
      return state === 'reserved' ? reservedUntil : undefined;
    case 'start-flight':
      return state === 'booked' ? startsAt : undefined;
    case 'complete-flight':
      break;
  }
  // One that has not started has nothing to end: its end is planned by its start.
  return state === 'live' || state === 'paused' ? endsAt : undefined;
}
