import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { PollingWorker } from '#persistence';
import type { Progress } from './carry-to-articles.js';
import { MoveArticlesOfSection } from '../edition/move-articles-of-section.js';
import { ShowImageInArticles } from '../media/show-image-in-articles.js';

const nothing: Progress = { pending: 0, stuck: 0, hasMore: false };

/** Looks for changes that articles have not followed yet, in every process of the service; two at once do no harm. */
@Injectable()
export class FollowChangesRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #worker = new PollingWorker({ name: 'follow-changes', gatherMs: 0, pollMs: 1_000, work: () => this.#takeTurn() });
  #moves = nothing;
  #images = nothing;

  constructor(
    private readonly moves: MoveArticlesOfSection,
    private readonly images: ShowImageInArticles,
    health: HealthSources,
  ) {
    const status = ({ stuck }: Progress) => (stuck > 0 ? 'degraded' : 'up');
    health.register('sectionMoves', () => ({ status: status(this.#moves), moves: this.#moves.pending, stuck: this.#moves.stuck }));
    health.register('imageChanges', () => ({ status: status(this.#images), changes: this.#images.pending, stuck: this.#images.stuck }));
  }

  onApplicationBootstrap(): void {
    this.#worker.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#worker.stop();
  }

  async #takeTurn(): Promise<boolean> {
    this.#moves = await this.moves.takeTurn();
    this.#images = await this.images.takeTurn();
    return this.#moves.hasMore || this.#images.hasMore;
  }
}
