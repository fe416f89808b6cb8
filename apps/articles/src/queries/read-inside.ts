import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import { assertReadsDrafts, type Person } from '../domain/publication/standing.js';
import { ArticlesStore } from '../store/articles.store.js';

/** One article with all that readers do not see of it, for those who may read that: its working copy, and what was written before. */
@Injectable()
export class ReadInside {
  constructor(private readonly articles: ArticlesStore) {}

  async execute({ id, person }: { id: string; person: Person }): Promise<Article> {
    const article = await this.articles.get(id);
    assertReadsDrafts(article, person);
    return article;
  }
}
