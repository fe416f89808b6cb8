import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { createLogger } from '#telemetry';
import { searchableOf, unreadable } from '../domain/search/searchable.js';
import { ArticlesView } from '../store/articles.view.js';
import { type ReadArticle, SearchablesView } from '../store/searchables.view.js';

const atOnce = 20;

/**
 * Reads for the index what has changed. The index is made of the site's own copy of the articles, and follows it: what an event says is shown at once, and can be
 * found a moment later. So neither a flood of events nor a rebuild waits for the words of each article to be written.
 */
@Injectable()
export class KeepIndex {
  readonly #log = createLogger('keep-index');

  constructor(
    private readonly articles: ArticlesView,
    private readonly searchables: SearchablesView,
  ) {}

  /** Answers how many were read. */
  async execute(): Promise<number> {
    const pending = await this.searchables.pending(atOnce);
    if (pending.length === 0) return 0;
    const read = new Map<string, ReadArticle>();
    for (const article of await this.articles.whole(pending.map(({ id }) => id))) {
      read.set(article.id, this.#read(article));
      // A page need not wait longer for its turn than the words of one article take.
      await breathe();
    }
    await this.searchables.keep(pending, read);
    return pending.length;
  }

  /** One that cannot be read is found by nothing, until it changes; the others do not wait for it. */
  #read(article: PublicArticle): ReadArticle {
    const publishedAt = new Date(article.publishedAt);
    try {
      return { ...searchableOf(article), publishedAt };
    } catch (error) {
      this.#log.error({ error, articleId: article.id }, 'an article cannot be read for the index');
      return { ...unreadable, publishedAt };
    }
  }
}
