import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { partOf, type Parts } from '../cache/parts.js';
import type { ArticleSummary } from '../domain/article-summary.js';
import type { ArticlePageView } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { lists } from '../store/lists.js';
import { ListArticles } from './list-articles.js';
import type { PageReading } from './page-reading.js';
import { PickArticles } from './pick-articles.js';
import { type DiscussionRequest, ReadDiscussion } from './read-discussion.js';
import { ReadSurroundings } from './read-surroundings.js';

/** Enough for four, without the article itself and what stands elsewhere on its page. */
const moreOfSection = 12;

/** An article's page, by the path that a reader followed: today's, a former one (301), or that of an article now gone (410). */
@Injectable()
export class ReadArticlePage {
  constructor(
    private readonly articles: ArticlesView,
    private readonly pick: PickArticles,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly discussion: ReadDiscussion,
  ) {}

  async execute(path: string, parts: Parts, asked: DiscussionRequest = {}): Promise<PageReading<ArticlePageView>> {
    const document = await this.articles.at(path);
    if (!document) return { found: 'nothing' };
    parts.add(partOf.path(path), partOf.article(document._id));
    if (document.gone !== undefined || !document.article) return { found: 'gone', reason: document.gone ?? 'unpublished' };
    if (document.path !== path) return { found: 'moved', to: document.path };
    const { article } = document;
    const [surroundings, related, more, discussion] = await Promise.all([
      this.surroundings.execute(parts),
      this.pick.execute(
        (article.relatedIds ?? []).map(articleId => ({ articleId })),
        parts,
      ),
      this.#more(article, parts),
      this.discussion.execute(article, asked, parts),
    ]);
    return { found: 'page', view: { ...surroundings, article, related, more, ...(discussion && { discussion }) } };
  }

  async #more({ sections: [section] }: PublicArticle, parts: Parts): Promise<ArticleSummary[]> {
    return section ? this.list.newest(lists.section(section.id), moreOfSection, parts) : [];
  }
}
