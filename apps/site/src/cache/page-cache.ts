import { LRUCache } from 'lru-cache';
import { type EncodedPage, sizeOf } from './encoded-page.js';

/**
 * The pages of this process, each rendered once for the state that it is made of.
 *
 * Guarantee: once `drop(part)` has returned, no page that was read before that moment and is made of the part is served from here;
 * and none is from the moment (`until`) at which the clock alone makes it another.
 * A page that is being read while one of its parts is dropped is answered to those who wait for it, and not kept.
 * States of a page: absent → being read (callers share one read) → kept → dropped or pushed out by newer ones (bounded by bytes).
 * A crash loses nothing: the cache is empty at the start and fills from the database.
 */
export class PageCache {
  readonly #pages: LRUCache<string, EncodedPage>;
  readonly #keysOf = new Map<string, Set<string>>();
  readonly #reading = new Map<string, Promise<EncodedPage>>();
  /** When each part was last dropped, on this cache's own clock; forgotten when nothing is being read. */
  readonly #droppedAt = new Map<string, number>();
  #underWay = 0;
  #clock = 0;
  #clearedAt = 0;

  constructor(
    maxBytes: number,
    private readonly now: () => number = Date.now,
  ) {
    this.#pages = new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf, dispose: (page, key) => this.#forget(page, key) });
  }

  get(key: string): EncodedPage | undefined {
    const page = this.#pages.get(key);
    return page && this.now() < page.until ? page : undefined;
  }

  /** As it was kept last, even if the clock has gone past it: for when no other can be made. */
  last(key: string): EncodedPage | undefined {
    return this.#pages.get(key);
  }

  /** The kept page, or the one that `read` makes; callers that come while it is being read wait for the same one. */
  read(key: string, read: () => Promise<EncodedPage>): Promise<EncodedPage> {
    const kept = this.get(key);
    if (kept) return Promise.resolve(kept);
    const pending = this.#reading.get(key);
    if (pending) return pending;
    this.#underWay += 1;
    const reading = this.#readAndKeep(key, read).finally(() => {
      this.#underWay -= 1;
      if (this.#reading.get(key) === reading) this.#reading.delete(key);
      if (this.#underWay === 0) this.#droppedAt.clear();
    });
    this.#reading.set(key, reading);
    return reading;
  }

  /** Drops exactly the pages that are made of the part, of a list those that show the moment `at`; answers how many. */
  drop(part: string, at?: number): number {
    this.#clock += 1;
    if (this.#underWay > 0) this.#droppedAt.set(part, this.#clock);
    // Whoever asks from now on must not be given a read that began before.
    this.#reading.clear();
    const keys = [...(this.#keysOf.get(part) ?? [])].filter(key => isTouched(this.#pages.peek(key), part, at));
    for (const key of keys) this.#pages.delete(key);
    return keys.length;
  }

  clear(): void {
    this.#clock += 1;
    this.#clearedAt = this.#clock;
    this.#reading.clear();
    this.#pages.clear();
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize };
  }

  async #readAndKeep(key: string, read: () => Promise<EncodedPage>): Promise<EncodedPage> {
    const began = this.#clock;
    const page = await read();
    const isStale = this.#clearedAt > began || page.parts.some(({ name }) => (this.#droppedAt.get(name) ?? 0) > began);
    if (!isStale && page.parts.length > 0) this.#keep(key, page);
    return page;
  }

  #keep(key: string, page: EncodedPage): void {
    this.#pages.set(key, page);
    // Larger than all that may be kept.
    if (!this.#pages.has(key)) return;
    for (const { name } of page.parts) {
      const keys = this.#keysOf.get(name);
      if (keys) keys.add(key);
      else this.#keysOf.set(name, new Set([key]));
    }
  }

  #forget(page: EncodedPage, key: string): void {
    for (const { name } of page.parts) {
      const keys = this.#keysOf.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOf.delete(name);
    }
  }
}

function isTouched(page: EncodedPage | undefined, part: string, at: number | undefined): boolean {
  const stretch = page?.parts.find(({ name }) => name === part)?.stretch;
  return at === undefined || stretch === undefined || (stretch.since <= at && at <= stretch.until);
}
