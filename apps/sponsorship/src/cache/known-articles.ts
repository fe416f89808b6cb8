import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { PollingWorker } from '#persistence';
import type { KnownArticle } from '../domain/serving/known-article.js';
import { ArticleCopiesStore, type ArticleCopyDocument } from '../store/article-copies.store.js';

type Entry = Pick<ArticleCopyDocument, 'version' | 'state'>;

const maxBytes = 64 * 1_048_576;
const mostAtOnce = 200;
const atTheStart = 2_000;

/**
 * What the articles that are being read are about, in memory. One that is not there is unknown to whoever asks first, and is fetched behind their
 * back; so no page waits for the database, and an archive of any size takes no more memory than this.
 */
@Injectable()
export class KnownArticles implements OnModuleDestroy {
  readonly #kept = new LRUCache<string, Entry>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  readonly #missing = new Set<string>();
  readonly #fetching: PollingWorker;

  constructor(private readonly articles: ArticleCopiesStore) {
    this.#fetching = new PollingWorker({ name: 'known-articles', gatherMs: 5, pollMs: 60_000, work: () => this.#fetch() });
  }

  /** `unknown` also while readers cannot see it. */
  get(id: string): KnownArticle | 'unknown' {
    const known = this.#kept.get(id);
    if (!known && this.#missing.size < mostAtOnce) {
      this.#missing.add(id);
      this.#fetching.nudge();
    }
    return known?.state ?? 'unknown';
  }

  /** For those who may wait. */
  async load(id: string): Promise<void> {
    await this.loadAll([id]);
  }

  async loadAll(ids: readonly string[]): Promise<void> {
    const missing = ids.filter(id => !this.#kept.has(id));
    if (missing.length > 0) this.#keepAll(missing, await this.articles.find(missing));
  }

  /** A row has changed, or is read. An older one never takes the place of a newer. */
  put(id: string, row: Entry): void {
    if (row.version >= (this.#kept.peek(id)?.version ?? 0))
      this.#kept.set(id, { version: row.version, ...(row.state && { state: row.state }) });
  }

  /** Everything anew, and of that the newest at once: it is what is read most. */
  async reload(): Promise<void> {
    const newest = await this.articles.newest(atTheStart);
    this.#kept.clear();
    for (const row of newest.toReversed()) this.put(row._id, row);
    this.#fetching.start();
  }

  get size(): { readonly articles: number; readonly bytes: number } {
    return { articles: this.#kept.size, bytes: this.#kept.calculatedSize };
  }

  async onModuleDestroy(): Promise<void> {
    await this.#fetching.stop();
  }

  async #fetch(): Promise<boolean> {
    const ids = [...this.#missing];
    if (ids.length > 0) this.#keepAll(ids, await this.articles.find(ids));
    for (const id of ids) this.#missing.delete(id);
    return this.#missing.size > 0;
  }

  /** Of what is not there it is kept that it is not. */
  #keepAll(ids: readonly string[], rows: readonly ArticleCopyDocument[]): void {
    const found = new Map(rows.map(row => [row._id, row]));
    for (const id of ids) this.put(id, found.get(id) ?? { version: 0 });
  }
}

function sizeOf({ state }: Entry, id: string): number {
  return 300 + id.length + (state ? state.text.length + (state.tags.length + state.sectionIds.length) * 40 : 0);
}
