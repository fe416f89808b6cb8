import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import { ArticlesView } from '../store/articles.view.js';

/** Articles that somebody chose, in that order, as far as readers may see them. What shows them changes when any appears or goes. */
@Injectable()
export class PickArticles {
  constructor(private readonly articles: ArticlesView) {}

  execute(chosen: readonly { articleId: string }[], parts: Parts): Promise<ArticleSummary[]> {
    const ids = chosen.map(({ articleId }) => articleId);
    parts.add(...ids.map(partOf.article));
    return this.articles.summaries(ids);
  }
}
