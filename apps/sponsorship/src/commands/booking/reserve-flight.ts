import { Injectable } from '@nestjs/common';
import { reserve } from '../../domain/booking/change-flight-state.js';
import type { Flight } from '../../domain/booking/flight.js';
import { KeepRoom } from './keep-room.js';
import type { FlightRequest } from './move-flight.js';

/** The room is kept until then, and free again if nobody books it. */
@Injectable()
export class ReserveFlight {
  constructor(private readonly keepRoom: KeepRoom) {}

  execute(request: FlightRequest, until: Date | undefined): Promise<Flight> {
    return this.keepRoom.execute(request, 'reserve', (flight, at) => reserve(flight, at, until));
  }
}
