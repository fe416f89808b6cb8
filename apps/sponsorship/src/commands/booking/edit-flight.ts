import { Injectable } from '@nestjs/common';
import type { Flight, FlightFields } from '../../domain/booking/flight.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { FlightsStore } from '../../store/flights.store.js';
import { FlightTerms } from './flight-terms.js';
import type { FlightRequest } from './move-flight.js';
import { RecordFlight } from './record-flight.js';

/** Other terms. Where room is kept for it, there has to be as much as they need; where it is live, what was sold stays. */
@Injectable()
export class EditFlight {
  constructor(
    private readonly record: RecordFlight,
    private readonly flights: FlightsStore,
    private readonly terms: FlightTerms,
    private readonly zone: PaperZone,
  ) {}

  execute({ id, version, person, overbook }: FlightRequest, fields: Partial<FlightFields>): Promise<Flight> {
    const now = new Date();
    return this.record.execute({ action: 'edit', person, now }, async () => {
      const before = await this.flights.getAt(id, version);
      return { before, after: await this.terms.change(before, fields, { now, overbook, zone: this.zone }) };
    });
  }
}
