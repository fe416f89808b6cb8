import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { BookFlight } from '../../commands/booking/book-flight.js';
import { MoveFlight } from '../../commands/booking/move-flight.js';
import { ReserveFlight } from '../../commands/booking/reserve-flight.js';
import type { Flight } from '../../domain/booking/flight.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { paramOf, withReason, type WithReason } from '../fields.js';
import { bookInput, reserveInput } from './flight-input.js';
import { flightView } from './flight-view.js';

const flightId = paramOf('flt');
type FlightId = z.output<typeof flightId>;

/** What may happen to a flight, as its table of transitions says. It starts and ends by itself. */
@ApiTags('flights')
@Controller('flights/:id')
export class FlightStatesController {
  constructor(
    private readonly reserveFlight: ReserveFlight,
    private readonly bookFlight: BookFlight,
    private readonly moveFlight: MoveFlight,
    private readonly zone: PaperZone,
  ) {}

  @Post('reserve')
  @Roles('ad-manager', 'chief')
  @Returns(200, flightView, { description: 'Room is kept for it until then; a draft again if nobody books it.' })
  reserve(
    @Param({ schema: flightId }) { id }: FlightId,
    @Body({ schema: reserveInput }) { until, overbook }: z.output<typeof reserveInput>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Flight> {
    return this.reserveFlight.execute({ id, version, person, overbook }, until === undefined ? undefined : this.zone.resolve(until));
  }

  @Post('book')
  @Roles('ad-manager', 'chief')
  @Returns(200, flightView, { description: 'Booked: it starts and ends by itself, and starts at once where its start is past.' })
  book(
    @Param({ schema: flightId }) { id }: FlightId,
    @Body({ schema: bookInput }) { overbook }: z.output<typeof bookInput>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Flight> {
    return this.bookFlight.execute({ id, version, person, overbook });
  }

  @Post('pause')
  @Roles('ad-manager', 'chief')
  @Returns(200, flightView, { description: 'Not shown for the time being; its room is kept, and its end comes all the same.' })
  pause(
    @Param({ schema: flightId }) { id }: FlightId,
    @Body({ schema: withReason }) { reason }: WithReason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Flight> {
    return this.moveFlight.execute({ id, version, person, reason }, 'pause');
  }

  @Post('resume')
  @Roles('ad-manager', 'chief')
  @Returns(200, flightView, { description: 'Live again.' })
  resume(
    @Param({ schema: flightId }) { id }: FlightId,
    @Body({ schema: withReason }) { reason }: WithReason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Flight> {
    return this.moveFlight.execute({ id, version, person, reason }, 'resume');
  }

  @Post('cancel')
  @Roles('ad-manager', 'chief')
  @Returns(200, flightView, { description: 'Over for good; its room is free.' })
  cancel(
    @Param({ schema: flightId }) { id }: FlightId,
    @Body({ schema: withReason }) { reason }: WithReason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Flight> {
    return this.moveFlight.execute({ id, version, person, reason }, 'cancel');
  }
}
