import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { HealthSources } from '#health';
import { createLogger } from '#telemetry';

const [mostPlaces, mostShown] = [500, 20];

/** The articles that no feed or sitemap could be told of: one that is malformed is left out, and the others are told as ever. */
@Injectable()
export class LeftOut {
  readonly #log = createLogger('machines');
  /** By the address that was made without them, then by article; an address that is made anew begins with none. */
  readonly #faults = new LRUCache<string, ReadonlyMap<string, string>>({ max: mostPlaces });

  constructor(health: HealthSources) {
    health.register('machines', () => {
      const all = new Map([...this.#faults.values()].flatMap(faults => [...faults]));
      const shown = [...all].slice(0, mostShown).map(([articleId, reason]) => ({ articleId, reason }));
      return { status: all.size === 0 ? 'up' : 'degraded', leftOut: all.size, articles: shown };
    });
  }

  /** What is made of each article, for the answer at an address. */
  each<A extends { readonly id: string }, T>(place: string, articles: readonly A[], make: (article: A) => T): T[] {
    const faults = new Map<string, string>();
    const made = articles.flatMap(article => {
      try {
        return [make(article)];
      } catch (error) {
        faults.set(article.id, error instanceof Error ? error.message : String(error));
        return [];
      }
    });
    this.#keep(place, faults);
    return made;
  }

  #keep(place: string, faults: ReadonlyMap<string, string>): void {
    const known = this.#faults.peek(place);
    for (const [articleId, reason] of faults)
      if (known?.get(articleId) !== reason) this.#log.warn({ place, articleId, reason }, 'an article is left out');
    if (faults.size > 0) this.#faults.set(place, faults);
    else this.#faults.delete(place);
  }
}
