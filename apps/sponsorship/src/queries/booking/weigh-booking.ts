import { Injectable } from '@nestjs/common';
import type { Flight } from '../../domain/booking/flight.js';
import { assertSound } from '../../domain/booking/flight-soundness.js';
import { roomKeepingStates } from '../../domain/booking/flight-transitions.js';
import type { RoomTaker } from '../../domain/booking/room-taker.js';
import { type Weighed, weighFlight } from '../../domain/booking/weigh-flight.js';
import { UnknownReferenceError } from '../../domain/flawed-error.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { FlightsStore } from '../../store/flights.store.js';
import { PlacementsStore } from '../../store/placements.store.js';

/** What a booking would meet, before anyone signs: of a flight, or of one that is only thought of. Nothing is kept for it. */
@Injectable()
export class WeighBooking {
  constructor(
    private readonly flights: FlightsStore,
    private readonly placements: PlacementsStore,
    private readonly zone: PaperZone,
  ) {}

  async ofFlight(id: string): Promise<Weighed> {
    const flight = await this.flights.get(id);
    return this.execute(flight, roomKeepingStates.includes(flight.state) ? flight : undefined);
  }

  async execute(asked: RoomTaker, before?: Flight): Promise<Weighed> {
    assertSound(asked, this.zone);
    const [placements, flights] = await Promise.all([
      this.placements.getMany(asked.placementIds),
      this.flights.keepingRoom(asked.placementIds, asked),
    ]);
    refuseUnknown(asked.placementIds, new Set(placements.map(({ id }) => id)));
    const others = flights.filter(({ id }) => id !== asked.id);
    return weighFlight(asked, { placements, others, before, now: new Date(), zone: this.zone });
  }
}

function refuseUnknown(ids: readonly string[], known: ReadonlySet<string>): void {
  const flaws = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/placementIds/${index}`, message: `There is no placement ${id}` }],
  );
  if (flaws.length > 0) throw new UnknownReferenceError(flaws);
}
