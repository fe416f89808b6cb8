import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { PollingWorker } from '#persistence';
import { SearchablesView } from '../store/searchables.view.js';
import { FloodGauge } from './flood-gauge.js';
import { KeepIndex } from './keep-index.js';

const [gatherMs, pollMs] = [5, 1_000];

/**
 * Keeps the index up to date, in every process of the site; two at once do no harm. In a flood of events it reads a few articles a second and leaves the
 * machine to those who take the events in: readers look at pages before they search.
 * States: as of its worker. A crash loses nothing: what is not read yet stays pending, and is found by the next look, here or elsewhere.
 */
@Injectable()
export class KeepIndexRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker: PollingWorker;
  readonly #flood = new FloodGauge();
  #isBehind = false;
  #isComplete = false;

  constructor(
    keepIndex: KeepIndex,
    private readonly searchables: SearchablesView,
    health: HealthSources,
  ) {
    this.#worker = new PollingWorker({
      name: 'keep-index',
      gatherMs,
      pollMs,
      work: async () => {
        await this.#complete();
        this.#isBehind = (await keepIndex.execute()) > 0;
        return this.#isBehind && !this.#flood.isHigh;
      },
    });
    health.register('search', () => ({ status: 'up', behind: this.#isBehind }));
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  /** These have changed, and the site has its copy of what they are now. */
  async follow(ids: readonly string[]): Promise<void> {
    await this.searchables.await(ids);
    this.#flood.add(ids.length);
    if (!this.#flood.isHigh) this.#worker.nudge();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }

  /** Once, for what was there before this release. */
  async #complete(): Promise<void> {
    if (this.#isComplete) return;
    await this.searchables.awaitUnread();
    this.#isComplete = true;
  }
}
