import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Publish, Transaction } from '#messaging';
import { unlessRaced } from '#persistence';
import { expectedBy, lookAtDelivery, nothingSaid } from '../../domain/counting/delivery.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { DeliveryNoticesStore } from '../../store/delivery-notices.store.js';
import { SoldStore } from '../../store/sold.store.js';
import { TalliesStore } from '../../store/tallies.store.js';

/** Holds what every flight has delivered against what was sold, and says what has changed: once, whoever else looks at the same time. */
@Injectable()
export class LookAtDeliveries {
  constructor(
    private readonly transaction: Transaction,
    private readonly sold: SoldStore,
    private readonly tallies: TalliesStore,
    private readonly notices: DeliveryNoticesStore,
    private readonly zone: PaperZone,
  ) {}

  async execute(): Promise<void> {
    await unlessRaced(() => this.transaction.run(publish => this.#look(publish)));
  }

  async #look(publish: Publish): Promise<void> {
    const now = new Date();
    const flights = await this.sold.flightsToReach(now);
    const ids = flights.map(({ id }) => id);
    const delivered = await this.tallies.of(ids);
    const known = await this.notices.getMany(ids);
    for (const flight of flights) {
      const count = delivered.get(flight.id)?.[flight.goal.metric] ?? 0;
      const look = { now, expected: expectedBy(now, flight, this.zone) };
      const { said, events } = lookAtDelivery(flight, count, known.get(flight.id) ?? nothingSaid(flight.id), look);
      if (events.length > 0) await this.notices.put(said);
      publish(events);
      // The first look at many flights that run for a year takes seconds, and pages wait for decisions.
      await setImmediate();
    }
  }
}
