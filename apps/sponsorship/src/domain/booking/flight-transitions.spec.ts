import { describe, expect, it } from '@jest/globals';
import type { FlightState } from '#contracts';
import { before, flightIn, sampleFlight } from '../../../test/sample-flight.js';
import { book, reserve, resume } from './change-flight-state.js';
import { InvalidReservationError, PeriodOverError, TransitionRefusedError } from './errors.js';
import { dueAt, flightDueSteps } from './flight-due-steps.js';
import { flightActions, flightTransitions } from './flight-transitions.js';
import { takeFlightStep } from './take-flight-step.js';

const states: readonly FlightState[] = ['draft', 'reserved', 'booked', 'live', 'paused', 'completed', 'cancelled'];
const everyCase = flightActions.flatMap(action => states.map(from => [action, from] as const));
const over = { ...before, now: new Date('2030-02-01T00:00:00Z') };

describe('The table of transitions of a flight', () => {
  it.each(everyCase)('%s from %s is taken or refused as it says', (action, from) => {
    const row = flightTransitions.find(one => one.action === action && one.from === from);
    const flight = flightIn(from);
    const outcome = (): string => {
      try {
        const after = takeFlightStep(flight, action, before.now);
        return after.version === flight.version + 1 ? after.state : 'a version was left out';
      } catch (error) {
        if (error instanceof TransitionRefusedError) return error.code;
        throw error;
      }
    };
    expect(outcome()).toBe(row?.to ?? 'transition-refused');
  });

  it('leads to an end from everywhere, and from an end to nowhere', () => {
    const ends = states.filter(state => !flightTransitions.some(({ from }) => from === state));
    expect(ends).toEqual(['completed', 'cancelled']);
    expect(
      states.filter(state => !ends.includes(state) && !flightTransitions.some(({ from, to }) => from === state && to === 'cancelled')),
    ).toEqual([]);
  });

  it('tells a person what is allowed when it refuses, and never what the schedule does', () => {
    expect(() => takeFlightStep(flightIn('live'), 'book', before.now)).toThrow(
      expect.objectContaining({ extensions: { state: 'live', allowed: ['edit', 'pause', 'cancel'] } }),
    );
  });

  it.each([
    ['reserved', () => reserve(sampleFlight(), over, undefined)],
    ['booked', () => book(sampleFlight(), over)],
    ['resumed', () => resume(flightIn('paused'), over)],
  ])('has nothing %s whose end is past', (_, step) => {
    expect(step).toThrow(PeriodOverError);
  });
});

describe('A reservation', () => {
  const draft = sampleFlight();

  it('is for a week, or until the flight would be over', () => {
    expect(reserve(draft, before, undefined).reservedUntil).toEqual(new Date('2029-12-08T12:00:00Z'));
    const late = { ...before, now: new Date('2030-01-30T00:00:00Z') };
    expect(reserve(draft, late, undefined).reservedUntil).toEqual(draft.endsAt);
  });

  it.each([before.now, new Date('2029-11-01T00:00:00Z'), new Date('2030-02-01T00:00:00Z')])('is not until %p', until => {
    expect(() => reserve(draft, before, until)).toThrow(InvalidReservationError);
  });

  it('leaves nothing behind once it is booked', () => {
    const booked = book(reserve(draft, before, undefined), { ...before, by: 'usr_other' });
    expect([booked.reservedUntil, booked.bookedBy]).toEqual([undefined, 'usr_other']);
  });
});

describe('What the schedule does with a flight', () => {
  it.each(states)('is, while it is %s, what the table lets it do', state => {
    const flight = flightIn(state);
    const due = flightDueSteps.filter(step => dueAt(step, flight));
    const byItself = flightTransitions.filter(({ from, by }) => from === state && by === 'schedule').map(({ action }) => action);
    const steps = { expire: 'expire-reservation', start: 'start-flight', complete: 'complete-flight' };
    expect(due).toEqual(byItself.map(action => steps[action as keyof typeof steps]));
  });
});
