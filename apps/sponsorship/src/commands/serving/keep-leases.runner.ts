import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PollingWorker } from '#persistence';
import { createLogger } from '#telemetry';
import { ServingBook } from '../../cache/serving-book.js';
import { HeldLeases } from '../../domain/serving/held-leases.js';
import { FollowClicks } from './follow-clicks.js';
import { TendLeases } from './tend-leases.js';

const log = createLogger('keep-leases');

/**
 * Keeps this process in leases for all flights with a goal: it looks twice a second, and at once when a page missed one or a flight was changed.
 * States: running → stopped. At the end all that was not decided is given back; a process that is killed strands its open leases until they are settled.
 */
@Injectable()
export class KeepLeasesRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker = new PollingWorker({ name: 'keep-leases', gatherMs: 20, pollMs: 500, work: () => this.#round() });

  constructor(
    private readonly book: ServingBook,
    private readonly held: HeldLeases,
    private readonly leases: TendLeases,
    private readonly clicks: FollowClicks,
  ) {}

  onApplicationBootstrap(): void {
    const nudge = (): void => this.#worker.nudge();
    this.held.onMiss = nudge;
    this.book.onFlights(nudge);
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.held.close();
    await this.#worker.stop();
    await this.leases
      .giveUpAll()
      .catch((error: unknown) => log.warn({ error }, 'leases could not be given back; they are settled by time'));
  }

  async #round(): Promise<boolean> {
    const now = Date.now();
    const flights = [...this.book.now.flights].flatMap(({ flight, startsAt, endsAt }) => (startsAt <= now && now < endsAt ? flight : []));
    await this.clicks.execute(flights.filter(({ goal }) => goal?.metric === 'clicks'));
    await this.leases.execute(flights.filter(({ goal }) => goal?.metric === 'impressions'));
    return false;
  }
}
