import { Injectable } from '@nestjs/common';
import { type At, cancel, pause, resume } from '../../domain/booking/change-flight-state.js';
import type { Flight } from '../../domain/booking/flight.js';
import type { Person } from '../../domain/person.js';
import { FlightsStore } from '../../store/flights.store.js';
import { RecordFlight } from './record-flight.js';

/** Who wants to change which version of which flight, and why. */
export interface FlightRequest {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  readonly reason?: string | undefined;
  /** Why it is booked although there is not enough room. */
  readonly overbook?: string | undefined;
}

const moves = { pause, resume, cancel };
export type Move = keyof typeof moves;

/** A step that needs no more room than there was: paused it keeps its room, cancelled it gives it back. */
@Injectable()
export class MoveFlight {
  constructor(
    private readonly record: RecordFlight,
    private readonly flights: FlightsStore,
  ) {}

  execute({ id, version, person, reason }: FlightRequest, move: Move): Promise<Flight> {
    const at: At = { now: new Date(), by: person.id };
    return this.record.execute({ action: move, person, now: at.now, why: reason }, async () => {
      const before = await this.flights.getAt(id, version);
      return { before, after: moves[move](before, at) };
    });
  }
}
