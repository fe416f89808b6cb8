import { Injectable } from '@nestjs/common';
import type { At } from '../../domain/booking/change-flight-state.js';
import type { Flight } from '../../domain/booking/flight.js';
import { FlightsStore } from '../../store/flights.store.js';
import { CheckRoom } from './check-room.js';
import { HoldSponsor } from './hold-sponsor.js';
import type { FlightRequest } from './move-flight.js';
import { RecordFlight } from './record-flight.js';

/** The way to a reservation or a booking: its sponsor is there, and so is the room, or a reason why not. */
@Injectable()
export class KeepRoom {
  constructor(
    private readonly record: RecordFlight,
    private readonly flights: FlightsStore,
    private readonly sponsor: HoldSponsor,
    private readonly room: CheckRoom,
  ) {}

  execute(
    { id, version, person, overbook }: FlightRequest,
    action: 'reserve' | 'book',
    decide: (before: Flight, at: At) => Flight,
  ): Promise<Flight> {
    const at: At = { now: new Date(), by: person.id };
    return this.record.execute({ action, person, now: at.now, why: overbook }, async () => {
      const before = await this.flights.getAt(id, version);
      if (before.sponsorId !== undefined) await this.sponsor.execute(before.sponsorId);
      const after = decide(before, at);
      return { before, after: await this.room.execute({ before, after, overbook, now: at.now }) };
    });
  }
}
