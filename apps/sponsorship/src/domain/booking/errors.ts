import type { FlightState } from '#contracts';
import { FlawedError } from '../flawed-error.js';
import type { FlightAction } from './flight-transitions.js';

/** The table has no such step from here. */
export class TransitionRefusedError extends Error {
  readonly code = 'transition-refused' as const;
  readonly extensions: { state: FlightState; allowed: readonly FlightAction[] };

  constructor(action: FlightAction, state: FlightState, allowed: readonly FlightAction[]) {
    super(`"${action}" is not possible while the flight is ${state}; you may: ${allowed.join(', ') || 'nothing'}`);
    this.extensions = { state, allowed };
  }
}

/** A flight that cannot be one: a share without a number, an end before its start. */
export class InvalidFlightError extends FlawedError {
  readonly code = 'invalid-flight' as const;
}

/** What was sold, or has begun, and stays as it is. */
export class FixedWhileLiveError extends FlawedError {
  readonly code = 'fixed-while-live' as const;
}

/** One day of one placement on which more would be sold than there is. */
export interface Shortfall {
  readonly placementId: string;
  readonly date: string;
  /** Page views beyond the capacity of the day. */
  readonly overbooked: number;
  /** Flights to which the whole slot would be sold at one time. */
  readonly exclusives: number;
  /** Percent of shares of voice that would get nothing at one time, because an exclusive flight has the slot. */
  readonly covered: number;
}

const namedDays = 20;

/** There is not enough room, and nobody has said why it is booked all the same. */
export class OverbookedError extends Error {
  readonly code = 'overbooked' as const;
  readonly extensions: { shortfalls: readonly Shortfall[] };

  constructor(shortfalls: readonly Shortfall[]) {
    const [first] = shortfalls;
    super(
      `There is not enough room on ${shortfalls.length} days, the first ${first?.date} in ${first?.placementId}; to book it all the same, say why in "overbook"`,
    );
    this.extensions = { shortfalls: shortfalls.slice(0, namedDays) };
  }
}

export class PeriodOverError extends Error {
  readonly code = 'period-over' as const;
  readonly pointer = '/period/to';

  constructor() {
    super('The end of this flight is past');
  }
}

/** A reservation that would be over already, or last longer than what it is for. */
export class InvalidReservationError extends Error {
  readonly code = 'invalid-reservation' as const;
  readonly pointer = '/until';

  constructor() {
    super('A reservation ends in the future, and before the flight does');
  }
}

export class CampaignOverError extends Error {
  readonly code = 'campaign-over' as const;

  constructor(id: string) {
    super(`The campaign ${id} is over`);
  }
}

export class SponsorArchivedError extends Error {
  readonly code = 'sponsor-archived' as const;

  constructor(id: string) {
    super(`The sponsor ${id} is archived`);
  }
}

/** It pays for something that is not over. */
export class SponsorInUseError extends Error {
  readonly code = 'in-use' as const;

  constructor(id: string) {
    super(`The sponsor ${id} has flights or stands in a strip; end these first`);
  }
}

export class LogoMissingError extends Error {
  readonly code = 'logo-missing' as const;
  readonly pointer = '/page';

  constructor() {
    super('A logo for dark pages stands beside one for light pages, which is not there yet');
  }
}

/** A page has one box of each kind. */
export class SlotTakenError extends Error {
  readonly code = 'slot-taken' as const;
  readonly pointer = '/slot';

  constructor(slot: string, owner: string) {
    super(`${owner} is on, and stands in ${slot} already`);
  }
}
