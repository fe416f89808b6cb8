import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ContentChanges } from '../store/content-changes.js';

/** An answer as it is sent. */
export interface Rendered {
  readonly bytes: Buffer;
  readonly etag: string;
}

const megabyte = 1_048_576;
const cacheOf = (megabytes: number) =>
  new LRUCache<string, Rendered>({ maxSize: megabytes * megabyte, sizeCalculation: ({ bytes }, key) => bytes.length + key.length + 100 });

/**
 * Public content, written once per version of what it is made of and served from memory. A change of an article drops it and every list;
 * a change of what any article may show (a section, an author, an image) drops all. What was begun before a change is not kept. While
 * changes cannot be followed, nothing is served from memory.
 */
@Injectable()
export class ContentCache {
  readonly #articles = cacheOf(48);
  readonly #lists = cacheOf(16);
  readonly #begun = new Map<string, Promise<Rendered>>();
  #changes = 0;

  constructor(private readonly changes: ContentChanges) {
    changes.listen(change => {
      this.#changes += 1;
      this.#begun.clear();
      this.#lists.clear();
      if (change === 'anything') this.#articles.clear();
      else this.#articles.delete(change.articleId);
    });
  }

  keptArticle(id: string): Rendered | undefined {
    return this.#keptIn(this.#articles, id);
  }

  article(id: string, make: () => Promise<unknown>): Promise<Rendered> {
    return this.#serve(this.#articles, id, make);
  }

  /** `key` names everything that the list depends on. */
  list(key: string, make: () => Promise<unknown>): Promise<Rendered> {
    return this.#serve(this.#lists, key, make);
  }

  async #serve(cache: LRUCache<string, Rendered>, key: string, make: () => Promise<unknown>): Promise<Rendered> {
    return this.#keptIn(cache, key) ?? this.#coalesced(cache, key, make);
  }

  #keptIn(cache: LRUCache<string, Rendered>, key: string): Rendered | undefined {
    return this.changes.isFollowing ? cache.get(key) : undefined;
  }

  /** Of many who ask at once, one reads. */
  async #coalesced(cache: LRUCache<string, Rendered>, key: string, make: () => Promise<unknown>): Promise<Rendered> {
    const underWay = this.#begun.get(key);
    if (underWay) return underWay;
    const asOf = this.#changes;
    const work = make().then(rendered);
    this.#begun.set(key, work);
    try {
      const made = await work;
      if (asOf === this.#changes) cache.set(key, made);
      return made;
    } finally {
      if (this.#begun.get(key) === work) this.#begun.delete(key);
    }
  }
}

function rendered(content: unknown): Rendered {
  const bytes = Buffer.from(JSON.stringify(content));
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}
