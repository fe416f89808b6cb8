import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Roles } from '#auth';
import { Returns, WithoutIdempotencyKey } from '#service';
import type { Weighed } from '../../domain/booking/weigh-flight.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { type CalendarOfPlacement, ReadCalendar } from '../../queries/booking/read-calendar.js';
import { WeighBooking } from '../../queries/booking/weigh-booking.js';
import { date, idOf, paramOf } from '../fields.js';
import { draftInput, resolved } from './flight-input.js';
import { dayView, weighedView } from './flight-view.js';

const flightId = paramOf('flt');
const longestMs = 400 * 24 * 60 * 60 * 1_000;
/** From today without `from`; for a limit, today in UTC is near enough to that of the paper. */
const isShort = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean =>
  to === undefined || Date.parse(to) - (from === undefined ? Date.now() : Date.parse(from)) <= longestMs;

const calendarQuery = z
  .strictObject({
    placementId: idOf('plc').optional().meta({ description: 'All of them without it' }),
    from: date.optional().meta({ description: 'A date of the paper; today where it is not said' }),
    to: date.optional().meta({ description: 'Not included; thirty days after `from` where it is not said' }),
  })
  .refine(({ from, to }) => !from || !to || to > from, { path: ['to'], message: 'Must be a later day than `from`.' })
  .refine(isShort, { path: ['to'], message: 'Must be at most 400 days after `from`.' });

const calendar = z.object({
  items: z.array(z.object({ placementId: z.string(), name: z.string(), days: z.array(dayView) })),
});

/** What can still be sold. */
@ApiTags('availability')
@Controller()
export class AvailabilityController {
  constructor(
    private readonly weigh: WeighBooking,
    private readonly readCalendar: ReadCalendar,
    private readonly zone: PaperZone,
  ) {}

  @Get('calendar')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, calendar, { description: 'What is sold, free and overbooked, by placement and day of the paper.' })
  async calendar(@Query({ schema: calendarQuery }) query: z.output<typeof calendarQuery>): Promise<{ items: CalendarOfPlacement[] }> {
    return { items: await this.readCalendar.execute(query) };
  }

  @Get('flights/:id/availability')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, weighedView, { description: 'The arithmetic of this flight beside the others, from today on.' })
  ofFlight(@Param({ schema: flightId }) { id }: z.output<typeof flightId>): Promise<Weighed> {
    return this.weigh.ofFlight(id);
  }

  @Post('availability')
  @WithoutIdempotencyKey()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, weighedView, { description: 'The same for a flight that is only thought of; nothing is saved.' })
  ofDraft(@Body({ schema: draftInput }) input: z.output<typeof draftInput>): Promise<Weighed> {
    return this.weigh.execute(resolved(input, this.zone));
  }
}
