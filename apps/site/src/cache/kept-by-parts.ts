import { LRUCache } from 'lru-cache';
import type { Part } from './parts.js';

/** Whoever comes later makes it again: what the one waits for may never come, as on a connection that has gone silent. */
const joinedForMs = 1_000;

/** What is made of parts, until one of them changes or, from `until` on (milliseconds), the clock makes it another. */
export interface MadeOfParts {
  readonly parts: readonly Part[];
  readonly until: number;
}

export interface KeptOptions<Made> {
  /** What all that is kept may come to, by `sizeOf`. */
  readonly mostSize: number;
  readonly sizeOf: (made: Made) => number;
  readonly now?: (() => number) | undefined;
}

/**
 * What this process has made, each by its key once for the state that it is made of.
 *
 * (`drop` by parts is what a CDN calls a purge by cache tags or surrogate keys.)
 *
 * Guarantee: once `drop(part)` has returned, nothing that was made before that moment and is made of the part is given out from here;
 * and nothing is from the moment (`until`) at which the clock alone makes it another.
 * What is being made while one of its parts is dropped is given to those who wait for it, and not kept.
 * States: absent → being made (callers share it for a second) → kept → dropped or pushed out by newer ones (bounded by size).
 * A crash loses nothing: it is empty at the start and fills from the database.
 */
export class KeptByParts<Made extends MadeOfParts> {
  readonly #kept: LRUCache<string, Made>;
  readonly #keysOf = new Map<string, Set<string>>();
  readonly #making = new Map<string, { readonly made: Promise<Made>; readonly since: number }>();
  /** When each that is under way was begun, the oldest first; on this cache's own clock, as all that follows. */
  readonly #begun = new Set<{ readonly at: number }>();
  /** When each part was last dropped, the longest ago first; of interest to what was begun before. */
  readonly #droppedAt = new Map<string, number>();
  readonly #now: () => number;
  #clock = 0;
  #clearedAt = 0;

  constructor({ mostSize, sizeOf, now = Date.now }: KeptOptions<Made>) {
    this.#now = now;
    this.#kept = new LRUCache({ maxSize: mostSize, sizeCalculation: sizeOf, dispose: (made, key) => this.#forget(made, key) });
  }

  get(key: string): Made | undefined {
    const made = this.#kept.get(key);
    return made && this.#now() < made.until ? made : undefined;
  }

  /** As it was kept last, even if the clock has gone past it: for when no other can be made. */
  last(key: string): Made | undefined {
    return this.#kept.get(key);
  }

  /** What is kept, or what `make` makes; callers that come soon after one that makes it wait for the same. */
  read(key: string, make: () => Promise<Made>): Promise<Made> {
    const kept = this.get(key);
    if (kept) return Promise.resolve(kept);
    const pending = this.#making.get(key);
    if (pending && this.#now() - pending.since < joinedForMs) return pending.made;
    const begun = { at: this.#clock };
    this.#begun.add(begun);
    const made = this.#makeAndKeep(key, make).finally(() => {
      this.#begun.delete(begun);
      if (this.#making.get(key)?.made === made) this.#making.delete(key);
      this.#forgetDrops();
    });
    this.#making.set(key, { made, since: this.#now() });
    return made;
  }

  /** Drops exactly what is made of the part, of a list what shows the moment `at`; answers how many. */
  drop(part: string, at?: number): number {
    this.#clock += 1;
    if (this.#begun.size > 0) {
      this.#droppedAt.delete(part);
      this.#droppedAt.set(part, this.#clock);
    }
    // Whoever asks from now on must not be given what was begun before. (A map is made anew by `clear`, and most drops find it empty.)
    if (this.#making.size > 0) this.#making.clear();
    const keys = this.#keysOf.get(part);
    if (!keys) return 0;
    const touched = [...keys].filter(key => isTouched(this.#kept.peek(key), part, at));
    for (const key of touched) this.#kept.delete(key);
    return touched.length;
  }

  clear(): void {
    this.#clock += 1;
    this.#clearedAt = this.#clock;
    this.#making.clear();
    this.#kept.clear();
  }

  get count(): number {
    return this.#kept.size;
  }

  get totalSize(): number {
    return this.#kept.calculatedSize;
  }

  async #makeAndKeep(key: string, make: () => Promise<Made>): Promise<Made> {
    const began = this.#clock;
    const made = await make();
    const isStale = this.#clearedAt > began || made.parts.some(({ name }) => (this.#droppedAt.get(name) ?? 0) > began);
    if (!isStale && made.parts.length > 0) this.#keep(key, made);
    return made;
  }

  #keep(key: string, made: Made): void {
    this.#kept.set(key, made);
    // Larger than all that may be kept.
    if (!this.#kept.has(key)) return;
    for (const { name } of made.parts) {
      const keys = this.#keysOf.get(name);
      if (keys) keys.add(key);
      else this.#keysOf.set(name, new Set([key]));
    }
  }

  /** Those before which everything that is under way was begun. */
  #forgetDrops(): void {
    const [oldest] = this.#begun;
    for (const [part, at] of this.#droppedAt) {
      if (oldest && at > oldest.at) return;
      this.#droppedAt.delete(part);
    }
  }

  #forget(made: Made, key: string): void {
    for (const { name } of made.parts) {
      const keys = this.#keysOf.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOf.delete(name);
    }
  }
}

function isTouched(made: MadeOfParts | undefined, part: string, at: number | undefined): boolean {
  const stretch = made?.parts.find(({ name }) => name === part)?.stretch;
  return at === undefined || stretch === undefined || (stretch.since <= at && at <= stretch.until);
}
