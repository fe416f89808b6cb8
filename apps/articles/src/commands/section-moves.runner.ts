import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { PollingWorker } from '#persistence';
import { MoveArticlesOfSection } from './move-articles-of-section.js';

/** Carries on with unfinished moves of sections, in every process of the service; two at once do no harm. */
@Injectable()
export class SectionMovesRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker: PollingWorker;
  #last = { moves: 0, stuck: 0 };

  constructor(moves: MoveArticlesOfSection, health: HealthSources) {
    health.register('sectionMoves', () => ({ status: this.#last.stuck > 0 ? 'degraded' : 'up', ...this.#last }));
    this.#worker = new PollingWorker({
      name: 'section-moves',
      gatherMs: 250,
      pollMs: 2_000,
      work: async () => {
        this.#last = await moves.resume();
        // Tried again with growing pauses: what cannot follow now will hardly follow in a moment.
        if (this.#last.stuck > 0) throw new Error(`${this.#last.stuck} articles could not follow their sections`);
        return this.#last.moves > 0;
      },
    });
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }
}
