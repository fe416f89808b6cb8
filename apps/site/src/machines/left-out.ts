import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { HealthSources } from '#health';
import { createLogger } from '#telemetry';

const [mostPlaces, mostShown] = [500, 20];
/** Each day everything is made anew that anybody asks for. */
const dayMs = 86_400_000;

/** What no feed or sitemap could be told of, articles above all: what is malformed is left out, and the others are told as ever. */
@Injectable()
export class LeftOut {
  readonly #log = createLogger('machines');
  /** By the address that was made without them, then by id; an address that is made anew begins with none. */
  readonly #faults = new LRUCache<string, ReadonlyMap<string, string>>({ max: mostPlaces, ttl: dayMs });

  constructor(health: HealthSources) {
    health.register('machines', () => {
      const all = new Map([...this.#faults.values()].flatMap(faults => [...faults]));
      const shown = [...all].slice(0, mostShown).map(([id, reason]) => ({ id, reason }));
      return { status: all.size === 0 ? 'up' : 'degraded', leftOut: all.size, what: shown };
    });
  }

  /** What is made of each, for the answer at an address. */
  each<A extends { readonly id: string }, T>(place: string, all: readonly A[], make: (one: A) => T): T[] {
    const faults = new Map<string, string>();
    const made = all.flatMap(one => {
      try {
        return [make(one)];
      } catch (error) {
        faults.set(one.id, error instanceof Error ? error.message : String(error));
        return [];
      }
    });
    this.#keep(place, faults);
    return made;
  }

  /** Nothing is told at the address any more. */
  forget(place: string): void {
    this.#faults.delete(place);
  }

  #keep(place: string, faults: ReadonlyMap<string, string>): void {
    const known = this.#faults.peek(place);
    for (const [id, reason] of faults) if (known?.get(id) !== reason) this.#log.warn({ place, id, reason }, 'something is left out');
    if (faults.size > 0) this.#faults.set(place, faults);
    else this.#faults.delete(place);
  }
}
