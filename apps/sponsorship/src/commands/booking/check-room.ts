import { Injectable } from '@nestjs/common';
import { OverbookedError } from '../../domain/booking/errors.js';
import type { Flight } from '../../domain/booking/flight.js';
import { assertSound } from '../../domain/booking/flight-soundness.js';
import { roomKeepingStates } from '../../domain/booking/flight-transitions.js';
import { weighFlight } from '../../domain/booking/weigh-flight.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { FlightsStore } from '../../store/flights.store.js';
import { HoldsStore } from '../../store/holds.store.js';
import { PlacementsStore } from '../../store/placements.store.js';

/** A flight as it is, and as it is to be. */
export interface Booking {
  readonly before: Flight;
  readonly after: Flight;
  /** Why it is booked although there is not enough room. */
  readonly overbook?: string | undefined;
  readonly now: Date;
}

/** Two who book the last room at the same time do so one after the other. */
@Injectable()
export class CheckRoom {
  constructor(
    private readonly holds: HoldsStore,
    private readonly flights: FlightsStore,
    private readonly placements: PlacementsStore,
    private readonly zone: PaperZone,
  ) {}

  /** The flight, with the reason where it was needed. */
  async execute({ before, after, overbook, now }: Booking): Promise<Flight> {
    assertSound(after, this.zone);
    await this.holds.hold(...new Set([...before.placementIds, ...after.placementIds]));
    // One after the other: a transaction takes one question at a time.
    const placements = await this.placements.getMany(after.placementIds);
    const flights = await this.flights.keepingRoom(after.placementIds, after);
    const others = flights.filter(({ id }) => id !== after.id);
    const lacking = (kept?: Flight) => weighFlight(after, { placements, others, before: kept, now, zone: this.zone }).shortfalls;
    const shortfalls = lacking(roomKeepingStates.includes(before.state) ? before : undefined);
    if (shortfalls.length === 0) return whileOverbooked(after, () => lacking().length > 0);
    if (overbook === undefined) throw new OverbookedError(shortfalls);
    return { ...after, overbookedBecause: overbook };
  }
}

/** What was said of an overbooking stays for as long as there is one. */
const whileOverbooked = (flight: Flight, isOverbooked: () => boolean): Flight =>
  flight.overbookedBecause === undefined || isOverbooked() ? flight : { ...flight, overbookedBecause: undefined };
