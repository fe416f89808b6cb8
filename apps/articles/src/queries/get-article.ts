import { Injectable } from '@nestjs/common';
import type { Article } from '../domain/article.js';
import { NotPermittedError } from '../domain/errors.js';
import { asReadBy, mayRead, type Person, standingOf } from '../domain/publication/standing.js';
import { ArticlesStore } from '../store/articles.store.js';

/** One article, whole, for those of the newsroom who may read it. */
@Injectable()
export class GetArticle {
  constructor(private readonly articles: ArticlesStore) {}

  async execute({ id, person }: { id: string; person: Person }): Promise<Article> {
    const article = await this.articles.get(id);
    if (!mayRead(article, person)) throw new NotPermittedError({ action: 'read', standing: standingOf(article), allowed: [] });
    return asReadBy(person, article);
  }
}
