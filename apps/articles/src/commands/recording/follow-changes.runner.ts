import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { createLogger } from '#telemetry';
import type { Progress } from './carry-to-articles.js';
import { MoveArticlesOfSection } from '../edition/move-articles-of-section.js';
import { ShowImageInArticles } from '../media/show-image-in-articles.js';

const log = createLogger('follow-changes');
/** While a change is under way, and while none is. */
const busyMs = 250;
const idleMs = 2_000;
const nothing: Progress = { pending: 0, stuck: 0 };

/**
 * Looks for changes that articles have not followed yet, in every process of the service; two at once do no harm.
 * States: running → stopped. A crash loses nothing: the next look, here or elsewhere, finds what is left.
 */
@Injectable()
export class FollowChangesRunner implements OnApplicationBootstrap, OnModuleDestroy {
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

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
    this.#lookIn(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #lookIn(milliseconds: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look();
    }, milliseconds).unref();
  }

  async #look(): Promise<void> {
    let isBusy = false;
    try {
      this.#moves = await this.moves.resume();
      this.#images = await this.images.resume();
      isBusy = [this.#moves, this.#images].some(({ pending, stuck }) => pending > 0 && stuck === 0);
    } catch (error) {
      log.warn({ error }, 'changes that articles are to follow could not be looked at');
    }
    this.#lookIn(isBusy ? busyMs : idleMs);
  }
}
