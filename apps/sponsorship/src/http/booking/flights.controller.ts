import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { CreateFlight } from '../../commands/booking/create-flight.js';
import { EditFlight } from '../../commands/booking/edit-flight.js';
import type { Flight } from '../../domain/booking/flight.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { FlightsStore } from '../../store/flights.store.js';
import { paramOf } from '../fields.js';
import { flightInput, flightPatch, patchOf, resolved } from './flight-input.js';
import { flightPage, flightQuery, flightView } from './flight-view.js';

const flightId = paramOf('flt');
type FlightId = z.output<typeof flightId>;

/** What is to be shown, where, from when to when, and how often. */
@ApiTags('flights')
@Controller('flights')
export class FlightsController {
  constructor(
    private readonly createFlight: CreateFlight,
    private readonly editFlight: EditFlight,
    private readonly flights: FlightsStore,
    private readonly zone: PaperZone,
  ) {}

  @Get()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, flightPage, { description: 'The newest first.' })
  list(
    @Query({ schema: flightQuery }) { limit, after, ...filter }: z.output<typeof flightQuery>,
  ): Promise<{ items: Flight[]; next?: string }> {
    return this.flights.list(filter, limit, after);
  }

  @Post()
  @Roles('ad-manager', 'chief')
  @Returns(201, flightView, { description: 'A draft: no room is kept for it.' })
  create(@Body({ schema: flightInput }) input: z.output<typeof flightInput>, @CurrentActor() person: Actor): Promise<Flight> {
    const { campaignId, ...fields } = input;
    return this.createFlight.execute(campaignId, resolved(fields, this.zone), person);
  }

  @Get(':id')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, flightView, { description: 'The flight.' })
  read(@Param({ schema: flightId }) { id }: FlightId): Promise<Flight> {
    return this.flights.get(id);
  }

  @Patch(':id')
  @Roles('ad-manager', 'chief')
  @Returns(200, flightView, {
    description:
      'On other terms. Once it is live, its tier, metric, start and price stay, its goal is not set below what is used of it, and its end is ahead; everything else may change.',
  })
  edit(
    @Param({ schema: flightId }) { id }: FlightId,
    @Body({ schema: flightPatch }) patch: z.output<typeof flightPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Flight> {
    return this.editFlight.execute({ id, version, person, overbook: patch.overbook }, patchOf(patch, this.zone));
  }
}
