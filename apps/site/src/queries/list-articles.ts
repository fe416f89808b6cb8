import { Injectable } from '@nestjs/common';
import { partOf } from '../cache/parts.js';
import type { ArticleList } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import type { PageRequest } from './page-reading.js';

const pageSize = 20;

/** One keyset page of a list with the links to its neighbours. */
@Injectable()
export class ListArticles {
  constructor(private readonly articles: ArticlesView) {}

  /** Older pages change only when one of their articles does; what is new comes in at the top. */
  async execute(list: string, path: string, { after, parts }: PageRequest): Promise<ArticleList> {
    const { articles, next } = await this.articles.list(list, pageSize, after);
    parts.add(...articles.map(article => partOf.article(article.id)));
    if (after === undefined) parts.add(partOf.list(list));
    return {
      articles,
      ...(next !== undefined && { olderUrl: `${path}?after=${encodeURIComponent(next)}` }),
      ...(after !== undefined && { newestUrl: path }),
    };
  }
}
