import { Injectable } from '@nestjs/common';
import type { PlannedWork } from '#scheduling';
import type { At } from '../../domain/booking/change-flight-state.js';
import type { Flight } from '../../domain/booking/flight.js';
import { dueAt, type FlightDueStep } from '../../domain/booking/flight-due-steps.js';
import type { FlightAction } from '../../domain/booking/flight-transitions.js';
import { FlightsStore } from '../../store/flights.store.js';
import { RecordFlight } from './record-flight.js';

/** The way of every step that the schedule takes by itself, in the name of whoever booked the flight. */
@Injectable()
export class TakeFlightDueStep {
  constructor(
    private readonly flights: FlightsStore,
    private readonly record: RecordFlight,
  ) {}

  async execute(work: PlannedWork, action: FlightAction, decide: (flight: Flight, at: At) => Flight): Promise<void> {
    const [before] = await this.flights.getMany([work.key]);
    // The plan is kept by every change of the flight; one that it does not know of does nothing.
    if (!before || dueAt(work.kind as FlightDueStep, before)?.getTime() !== work.dueAt.getTime()) return;
    const person = { id: `schedule:${before.bookedBy}` };
    // Due by the database's clock, which a process whose own is slow may be behind.
    const now = new Date(Math.max(Date.now(), work.dueAt.getTime()));
    await this.record.execute({ action, person, now }, () => Promise.resolve({ before, after: decide(before, { now, by: person.id }) }));
  }
}
