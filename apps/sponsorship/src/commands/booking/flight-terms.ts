import { Injectable } from '@nestjs/common';
import { editFlight } from '../../domain/booking/edit-flight.js';
import type { Flight, FlightFields } from '../../domain/booking/flight.js';
import { rowFor } from '../../domain/booking/take-flight-step.js';
import type { PaperZone } from '../../domain/paper-zone.js';
import { BalancesStore } from '../../store/balances.store.js';
import { TalliesStore } from '../../store/tallies.store.js';
import { CheckRoom } from './check-room.js';
import { FlightReferences } from './flight-references.js';

/** The flight on other terms, held against all that it meets: what it names, what is used of its goal, and the room there is. */
@Injectable()
export class FlightTerms {
  constructor(
    private readonly balances: BalancesStore,
    private readonly tallies: TalliesStore,
    private readonly references: FlightReferences,
    private readonly room: CheckRoom,
  ) {}

  async change(
    before: Flight,
    fields: Partial<FlightFields>,
    { now, overbook, zone }: { now: Date; overbook?: string | undefined; zone: PaperZone },
  ): Promise<Flight> {
    const after = editFlight(before, fields, { now, zone, used: await this.#used(before, fields) });
    await this.references.check(after);
    const needsRoom = rowFor(before, 'edit').conditions?.includes('room');
    return needsRoom ? this.room.execute({ before, after, overbook, now }) : after;
  }

  /** Of its goal, what is counted or may still be; it matters where the goal is to be smaller. */
  async #used({ id, goal: sold }: Flight, { goal }: Partial<FlightFields>): Promise<number> {
    if (!sold || !goal || goal.quantity >= sold.quantity) return 0;
    if (sold.metric === 'clicks') return this.tallies.holdClicks(id);
    const { spent, open } = await this.balances.hold(id);
    return spent + open;
  }
}
