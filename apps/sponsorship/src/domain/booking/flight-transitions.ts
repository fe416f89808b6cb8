import type { FlightState } from '#contracts';

/** What may happen to a flight. */
export const flightActions = ['edit', 'reserve', 'expire', 'book', 'start', 'pause', 'resume', 'complete', 'cancel'] as const;
export type FlightAction = (typeof flightActions)[number];

/** What must hold besides; each in words, as the documentation prints it. */
export const flightConditions = {
  room: 'it fits into what can be sold of its placements, or a reason is given why it is booked all the same',
  ahead: 'its end is ahead',
  'as-sold':
    'its tier, its metric, its start and its price stay as they were sold, its goal is not set below what is used of it, and its end is ahead',
} as const;
export type FlightCondition = keyof typeof flightConditions;

export interface FlightTransition {
  readonly action: FlightAction;
  readonly from: FlightState;
  readonly to: FlightState;
  /** The schedule, at a time that was planned; never a person. */
  readonly by: 'person' | 'schedule';
  readonly conditions?: readonly FlightCondition[];
}

const person = { by: 'person' } as const;
const schedule = { by: 'schedule' } as const;
const toKeepRoom = ['ahead', 'room'] as const;
const whileLive = ['as-sold', 'room'] as const;

/** Everything that may happen to a flight, and from where. What is not here is refused. */
export const flightTransitions: readonly FlightTransition[] = [
  { action: 'edit', from: 'draft', to: 'draft', ...person },
  { action: 'edit', from: 'reserved', to: 'reserved', ...person, conditions: toKeepRoom },
  { action: 'edit', from: 'booked', to: 'booked', ...person, conditions: toKeepRoom },
  { action: 'edit', from: 'live', to: 'live', ...person, conditions: whileLive },
  { action: 'edit', from: 'paused', to: 'paused', ...person, conditions: whileLive },
  { action: 'reserve', from: 'draft', to: 'reserved', ...person, conditions: toKeepRoom },
  { action: 'reserve', from: 'reserved', to: 'reserved', ...person, conditions: toKeepRoom },
  { action: 'expire', from: 'reserved', to: 'draft', ...schedule },
  { action: 'book', from: 'draft', to: 'booked', ...person, conditions: toKeepRoom },
  { action: 'book', from: 'reserved', to: 'booked', ...person, conditions: toKeepRoom },
  { action: 'start', from: 'booked', to: 'live', ...schedule },
  { action: 'pause', from: 'live', to: 'paused', ...person },
  { action: 'resume', from: 'paused', to: 'live', ...person, conditions: ['ahead'] },
  { action: 'complete', from: 'live', to: 'completed', ...schedule },
  { action: 'complete', from: 'paused', to: 'completed', ...schedule },
  { action: 'cancel', from: 'draft', to: 'cancelled', ...person },
  { action: 'cancel', from: 'reserved', to: 'cancelled', ...person },
  { action: 'cancel', from: 'booked', to: 'cancelled', ...person },
  { action: 'cancel', from: 'live', to: 'cancelled', ...person },
  { action: 'cancel', from: 'paused', to: 'cancelled', ...person },
];

/** What a person may do now, conditions aside. */
export const allowedToPeople = (state: FlightState): FlightAction[] =>
  flightTransitions.filter(({ from, by }) => from === state && by === 'person').map(({ action }) => action);

/** In these, room is kept for it, and its campaign is not over. */
export const roomKeepingStates: readonly FlightState[] = ['reserved', 'booked', 'live', 'paused'];
