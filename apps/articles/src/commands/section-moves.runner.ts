import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HealthSources } from '#health';
import { createLogger } from '#telemetry';
import { MoveArticlesOfSection } from './move-articles-of-section.js';

const log = createLogger('section-moves');
/** While a move is under way, and while none is. */
const busyMs = 250;
const idleMs = 2_000;

/**
 * Looks for unfinished moves of sections, in every process of the service; two at once do no harm.
 * States: running → stopped. A crash loses nothing: the next look, here or elsewhere, finds what is left.
 */
@Injectable()
export class SectionMovesRunner implements OnApplicationBootstrap, OnModuleDestroy {
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  #last = { moves: 0, stuck: 0 };

  constructor(
    private readonly moves: MoveArticlesOfSection,
    health: HealthSources,
  ) {
    health.register('sectionMoves', () => ({ status: this.#last.stuck > 0 ? 'degraded' : 'up', ...this.#last }));
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
    try {
      this.#last = await this.moves.resume();
    } catch (error) {
      log.warn({ error }, 'the moves of sections could not be looked at');
    }
    this.#lookIn(this.#last.moves > 0 ? busyMs : idleMs);
  }
}
