import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PollingWorker } from '#persistence';
import { TakeTurn } from './take-turn.js';

/** Tells people of what has happened, in every process of the service at once; see `FanOutTurnsStore` for who does what. */
@Injectable()
export class FanOutRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker: PollingWorker;

  constructor(takeTurn: TakeTurn) {
    this.#worker = new PollingWorker({ name: 'fan-out', gatherMs: 0, pollMs: 500, work: () => takeTurn.execute() });
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  nudge(): void {
    this.#worker.nudge();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }
}
