import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DayOfPlacement } from '../../domain/booking/day-of-placement.js';
import { ledgerOf } from '../../domain/booking/weigh-flight.js';
import { dateAfter, daysBetween } from '../../domain/paper-days.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { FlightsStore } from '../../store/flights.store.js';
import { PlacementsStore } from '../../store/placements.store.js';

export interface CalendarRequest {
  /** All of them without it. */
  readonly placementId?: string | undefined;
  /** Dates of the paper; today and thirty days where they are not said. */
  readonly from?: string | undefined;
  /** Not included. */
  readonly to?: string | undefined;
}

export interface CalendarOfPlacement {
  readonly placementId: string;
  readonly name: string;
  readonly days: readonly DayOfPlacement[];
}

const shownDays = 30;

/** What is sold, free and overbooked, by placement and day. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly placements: PlacementsStore,
    private readonly flights: FlightsStore,
    private readonly zone: PaperZone,
  ) {}

  async execute({
    placementId,
    from = this.zone.dateAt(new Date()),
    to = dateAfter(from, shownDays),
  }: CalendarRequest): Promise<CalendarOfPlacement[]> {
    const placements = placementId === undefined ? await this.placements.all() : [await this.placements.get(placementId)];
    const days = daysBetween(from, to, this.zone);
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) return placements.map(({ id, name }) => ({ placementId: id, name, days: [] }));
    const ids = placements.map(({ id }) => id);
    const flights = await this.flights.sold(ids, { startsAt: first.startsAt, endsAt: last.endsAt });
    const calendars: CalendarOfPlacement[] = [];
    for (const placement of placements) {
      const { id, name } = placement;
      calendars.push({ placementId: id, name, days: ledgerOf(placement, flights, days, this.zone) });
      // A year of many flights is worth some milliseconds, and pages wait for decisions.
      await setImmediate();
    }
    return calendars;
  }
}
