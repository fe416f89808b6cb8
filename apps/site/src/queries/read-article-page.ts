import { Injectable } from '@nestjs/common';
import type { PublicArticle } from '#contracts';
import { partOf, type Parts } from '../cache/parts.js';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import type { ArticlePageView } from '../pages/views.js';
import { ArticlesView } from '../store/articles.view.js';
import { AuthorsView } from '../store/authors.view.js';
import { lists } from '../store/lists.js';
import { ListArticles } from './list-articles.js';
import type { PageReading } from './page-reading.js';
import { PickArticles } from './pick-articles.js';
import { ReadAdvertising } from './read-advertising.js';
import { type DiscussionRequest, ReadDiscussion } from './read-discussion.js';
import { ReadSurroundings } from './read-surroundings.js';

/** Enough for four, without the article itself and what stands elsewhere on its page. */
const moreOfSection = 12;
/** Enough for four without those that readers may not see. */
const relatedOnes = 12;

/** An article's page, by the path that a reader followed: today's, a former one (301), or that of an article now gone (410). */
@Injectable()
export class ReadArticlePage {
  constructor(
    private readonly articles: ArticlesView,
    private readonly authors: AuthorsView,
    private readonly pick: PickArticles,
    private readonly list: ListArticles,
    private readonly surroundings: ReadSurroundings,
    private readonly discussion: ReadDiscussion,
    private readonly advertising: ReadAdvertising,
  ) {}

  async execute(path: string, parts: Parts, asked: DiscussionRequest = {}): Promise<PageReading<ArticlePageView>> {
    const document = await this.articles.at(path);
    if (!document) return { found: 'nothing' };
    parts.add(partOf.path(path), partOf.article(document._id));
    if (document.gone !== undefined || !document.article) return { found: 'gone', reason: document.gone ?? 'unpublished' };
    if (document.path !== path) return { found: 'moved', to: document.path };
    const { article } = document;
    const [authors, surroundings, related, more, discussion, paid] = await Promise.all([
      this.#asToday(article.authors, parts),
      this.surroundings.execute(parts, article.sections[0]?.id),
      this.pick.execute(
        (article.relatedIds ?? []).slice(0, relatedOnes).map(articleId => ({ articleId })),
        parts,
      ),
      this.#more(article, parts),
      this.discussion.execute(article, asked, parts),
      this.advertising.ofArticle(article, parts),
    ]);
    return {
      found: 'page',
      view: { ...surroundings, ...paid, article: { ...article, authors }, related, more, ...(discussion && { discussion }) },
    };
  }

  /** Under the names and addresses that its authors have today. Teasers, of which a list is full, say the name that was printed. */
  async #asToday(authors: PublicArticle['authors'], parts: Parts): Promise<PublicArticle['authors']> {
    const ids = authors.flatMap(({ id }) => id ?? []);
    parts.add(...ids.map(partOf.author));
    const today = await this.authors.byIds(ids);
    return authors.map(author => ({ ...author, ...(author.id !== undefined && today.get(author.id)) }));
  }

  async #more({ sections: [section] }: PublicArticle, parts: Parts): Promise<readonly ArticleSummary[]> {
    return section ? this.list.newest(lists.section(section.id), moreOfSection, parts) : [];
  }
}
