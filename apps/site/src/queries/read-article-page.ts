import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { partOf, type Parts } from '../cache/parts.js';
import type { ArticleSummary } from '../domain/article-summary.js';
import type { ArticlePageView } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { lists } from '../store/lists.js';
import type { PageReading } from './page-reading.js';
import { ReadSurroundings } from './read-surroundings.js';

const moreOfSection = 5;

/** An article's page, by the path that a reader followed: today's, a former one (301), or that of an article now gone (410). */
@Injectable()
export class ReadArticlePage {
  constructor(
    private readonly articles: ArticlesView,
    private readonly surroundings: ReadSurroundings,
  ) {}

  async execute(path: string, parts: Parts): Promise<PageReading<ArticlePageView>> {
    const document = await this.articles.at(path);
    if (!document) return { found: 'nothing' };
    parts.add(partOf.article(document._id));
    if (document.gone !== undefined || !document.article) return { found: 'gone', reason: document.gone ?? 'unpublished' };
    if (document.path !== path) return { found: 'moved', to: document.path };
    const { article } = document;
    const [surroundings, related, more] = await Promise.all([
      this.surroundings.execute(parts),
      this.#related(article, parts),
      this.#more(article, parts),
    ]);
    return { found: 'page', view: { ...surroundings, article, related, more } };
  }

  async #related(article: PublicArticle, parts: Parts): Promise<ArticleSummary[]> {
    const ids = article.relatedIds ?? [];
    parts.add(...ids.map(partOf.article));
    return this.articles.summaries(ids);
  }

  async #more(article: PublicArticle, parts: Parts): Promise<ArticleSummary[]> {
    const [section] = article.sections;
    if (!section) return [];
    const { articles } = await this.articles.list(lists.section(section.id), moreOfSection + 1);
    parts.add(partOf.list(lists.section(section.id)), ...articles.map(({ id }) => partOf.article(id)));
    return articles.filter(({ id }) => id !== article.id).slice(0, moreOfSection);
  }
}
