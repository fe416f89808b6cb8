import { Injectable } from '@nestjs/common';
import { book } from '../../domain/booking/change-flight-state.js';
import type { Flight } from '../../domain/booking/flight.js';
import { KeepRoom } from './keep-room.js';
import type { FlightRequest } from './move-flight.js';

/** Signed: it starts and ends by itself. */
@Injectable()
export class BookFlight {
  constructor(private readonly keepRoom: KeepRoom) {}

  execute(request: FlightRequest): Promise<Flight> {
    return this.keepRoom.execute(request, 'book', book);
  }
}
