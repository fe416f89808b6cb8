import { InvalidReservationError } from './errors.js';
import type { Flight } from './flight.js';
import { takeFlightStep } from './take-flight-step.js';

/** Who acts, and when. */
export interface At {
  readonly now: Date;
  readonly by: string;
}

const reservedDays = 7;
const dayMs = 24 * 60 * 60 * 1_000;

/** The room is kept until then; without a time, for a week, or until it would be over. */
export function reserve(flight: Flight, { now, by }: At, until: Date | undefined): Flight {
  const reservedUntil = until ?? new Date(Math.min(now.getTime() + reservedDays * dayMs, flight.endsAt.getTime()));
  const after = takeFlightStep(flight, 'reserve', now, { reservedUntil, bookedBy: by });
  if (reservedUntil <= now || reservedUntil > flight.endsAt) throw new InvalidReservationError();
  return after;
}

/** Signed: it starts by itself, at once where its start is past. */
export const book = (flight: Flight, { now, by }: At): Flight => takeFlightStep(flight, 'book', now, { bookedBy: by });

/** Nobody has booked it in time: the room is free, and with it the reason to have taken too much of it. */
export const expire = (flight: Flight, { now }: At): Flight => takeFlightStep(flight, 'expire', now, { overbookedBecause: undefined });

export const start = (flight: Flight, { now }: At): Flight => takeFlightStep(flight, 'start', now);
export const pause = (flight: Flight, { now }: At): Flight => takeFlightStep(flight, 'pause', now);
export const resume = (flight: Flight, { now }: At): Flight => takeFlightStep(flight, 'resume', now);
export const complete = (flight: Flight, { now }: At): Flight => takeFlightStep(flight, 'complete', now);
export const cancel = (flight: Flight, { now }: At): Flight => takeFlightStep(flight, 'cancel', now);
