import { Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import { SharedReadings } from '../cache/shared-readings.js';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import type { ArticleList } from '../pages/views.js';
import { ArticlesView, type ListedArticles } from '../store/articles.view.js';
import type { PageRequest } from './page-reading.js';

const pageSize = 20;

/** The articles of a list, newest first. What shows them is made of each, and of the stretch of the list in which they stand. */
@Injectable()
export class ListArticles {
  constructor(
    private readonly articles: ArticlesView,
    private readonly shared: SharedReadings,
  ) {}

  /** One keyset page, with the links to its neighbours. */
  async execute(list: string, path: string, { after, parts }: PageRequest): Promise<ArticleList> {
    const { articles, next } = await this.#read(list, pageSize, parts, after);
    return {
      articles,
      ...(next !== undefined && { olderUrl: `${path}?after=${encodeURIComponent(next)}` }),
      ...(after !== undefined && { newestUrl: path }),
    };
  }

  newest(list: string, limit: number, parts: Parts): Promise<readonly ArticleSummary[]> {
    return this.shared.read(`newest ${limit} ${list}`, parts, async own => (await this.#read(list, limit, own)).articles);
  }

  async #read(list: string, limit: number, parts: Parts, after?: string): Promise<ListedArticles> {
    const read = await this.articles.list(list, limit, after);
    parts.add(...read.articles.map(({ id }) => partOf.article(id)));
    parts.addStretch(partOf.list(list), read);
    return read;
  }
}
