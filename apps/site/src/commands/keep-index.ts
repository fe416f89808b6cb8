import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ArticlesView } from '../store/articles.view.js';
import { searchableOf } from '../domain/search/searchable.js';
import { type ReadArticle, SearchablesView } from '../store/searchables.view.js';

const atOnce = 20;

/**
 * Reads for the index what has changed. The index is made of the site's own copy of the articles, and follows it: what an event says is shown at once, and can be
 * found a moment later. So neither a flood of events nor a rebuild waits for the words of each article to be written.
 */
@Injectable()
export class KeepIndex {
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
      read.set(article.id, { ...searchableOf(article), publishedAt: new Date(article.publishedAt) });
      // A page need not wait longer for its turn than the words of one article take.
      await breathe();
    }
    await this.searchables.keep(pending, read);
    return pending.length;
  }
}
