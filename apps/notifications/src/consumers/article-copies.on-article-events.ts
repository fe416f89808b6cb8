import { articleDeleted, articlePublished, articleUnpublished, articleUpdated, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { knownArticle } from '../domain/matching/known-article.js';
import { type ArticleCopyDocument, ArticleCopiesStore } from '../store/article-copies.store.js';

type ArticleEvent = Received<typeof articlePublished | typeof articleUpdated | typeof articleUnpublished | typeof articleDeleted>;

/** What can be read, as it is now; the highest version wins. */
@Consumer()
export class ArticleCopiesOnArticleEvents {
  constructor(private readonly articles: ArticleCopiesStore) {}

  @Project(articlePublished, articleUpdated, articleUnpublished, articleDeleted)
  async handle(events: readonly ArticleEvent[]): Promise<void> {
    await this.articles.keepNewest(events.map(rowOf));
  }
}

function rowOf(event: ArticleEvent): ArticleCopyDocument {
  const { id: _id, version } = event.data;
  if (event.type === 'article.unpublished' || event.type === 'article.deleted') return { _id, version };
  return { _id, version, state: knownArticle(event.data) };
}
