import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PollingWorker } from '#persistence';
import { SettleLeases } from './settle-leases.js';

/** Looks for leases whose time is over, in every process of the service. A crash loses nothing: the next look, here or elsewhere, finds them. */
@Injectable()
export class SettleLeasesRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker: PollingWorker;

  constructor(settle: SettleLeases) {
    this.#worker = new PollingWorker({ name: 'settle-leases', gatherMs: 50, pollMs: 5_000, work: () => settle.execute() });
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }
}
