import { Injectable } from '@nestjs/common';
import { editFlight } from '../../domain/booking/edit-flight.js';
import type { Flight, FlightFields } from '../../domain/booking/flight.js';
import { rowFor } from '../../domain/booking/take-flight-step.js';
import { GoalsInUseStore } from '../../store/goals-in-use.store.js';
import { CheckRoom } from './check-room.js';
import { FlightReferences } from './flight-references.js';

/** The flight on other terms, held against all that it meets: what it names, what is used of its goal, and the room there is. */
@Injectable()
export class FlightTerms {
  constructor(
    private readonly goals: GoalsInUseStore,
    private readonly references: FlightReferences,
    private readonly room: CheckRoom,
  ) {}

  async change(
    before: Flight,
    fields: Partial<FlightFields>,
    { now, overbook }: { now: Date; overbook?: string | undefined },
  ): Promise<Flight> {
    const after = editFlight(before, fields, { now, used: await this.#used(before, fields) });
    await this.references.check(after);
    const needsRoom = rowFor(before, 'edit').conditions?.includes('room');
    return needsRoom ? this.room.execute({ before, after, overbook, now }) : after;
  }

  /** A goal that does not shrink is never below what is used of it. */
  async #used(before: Flight, { goal }: Partial<FlightFields>): Promise<number> {
    const shrinks = before.goal && goal && goal.quantity < before.goal.quantity;
    return shrinks ? this.goals.hold(before) : 0;
  }
}
