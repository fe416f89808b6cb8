import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ArticlesView } from '../store/articles.view.js';
import { SearchablesView } from '../store/searchables.view.js';

/** So many that a page need not wait long for its turn. */
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
    const articles = await this.articles.whole(pending.map(({ id }) => id));
    await this.searchables.keep(pending, new Map(articles.map(article => [article.id, article])));
    await breathe();
    return pending.length;
  }
}
