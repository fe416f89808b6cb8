import { PeriodOverError, TransitionRefusedError } from './errors.js';
import type { Flight } from './flight.js';
import { allowedToPeople, type FlightAction, type FlightTransition, flightTransitions } from './flight-transitions.js';

type Change = Partial<Omit<Flight, 'id' | 'version' | 'state'>>;

/** The row of the table that this step takes; refused, with what is allowed, when there is none. */
export function rowFor({ state }: Flight, action: FlightAction): FlightTransition {
  const row = flightTransitions.find(({ action: named, from }) => named === action && from === state);
  if (!row) throw new TransitionRefusedError(action, state, allowedToPeople(state));
  return row;
}

/** One step of the table, as a new version. Of its conditions `room` and `as-sold` are for those who know more than the flight. */
export function takeFlightStep(flight: Flight, action: FlightAction, now: Date, change: Change = {}): Flight {
  const { to, conditions = [] } = rowFor(flight, action);
  const after = { ...flight, ...(to !== 'reserved' && { reservedUntil: undefined }), ...change, state: to, version: flight.version + 1 };
  if (conditions.includes('ahead') && after.endsAt <= now) throw new PeriodOverError();
  return after;
}
