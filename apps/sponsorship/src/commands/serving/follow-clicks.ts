import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Flight } from '../../domain/booking/flight.js';
import { HeldLeases } from '../../domain/serving/held-leases.js';
import { allowanceOf } from '../../domain/serving/pacing.js';
import { PaperZone } from '../../domain/paper-zone.js';
import { TalliesStore } from '../../store/tallies.store.js';

/** Every so often; a click is many views away from the next. */
const everyMs = 2_000;

/** A flight that was sold by clicks is shown until it has them; how many it has is looked up behind the back of the requests, of those that are wanted. */
@Injectable()
export class FollowClicks {
  #last = 0;

  constructor(
    private readonly held: HeldLeases,
    private readonly tallies: TalliesStore,
    private readonly zone: PaperZone,
  ) {}

  async execute(flights: readonly Flight[]): Promise<void> {
    const now = Date.now();
    if (now - this.#last < everyMs) return;
    this.#last = now;
    this.held.keepClicksOf(new Set(flights.map(({ id }) => id)));
    const wanted = flights.filter(({ id }) => this.held.needsClicks(id));
    const delivered = await this.tallies.of(wanted.map(({ id }) => id));
    for (const flight of wanted) {
      const allowed = allowanceOf(flight, this.zone, new Date(now), everyMs);
      const { clicks, impressions } = delivered.get(flight.id) ?? { clicks: 0, impressions: 0 };
      this.held.learnClicks(flight.id, { clicked: clicks, views: impressions, allowed });
      await setImmediate();
    }
  }
}
