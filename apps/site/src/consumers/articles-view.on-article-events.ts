import { articleDeleted, articlePublished, articleUnpublished, articleUpdated, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { ArticlesView } from '../store/articles.view.js';

type ArticleEvent = Received<typeof articlePublished | typeof articleUpdated | typeof articleUnpublished | typeof articleDeleted>;

/** The reader's copy of each article; the highest version wins, in whatever order events come. */
@Consumer()
export class ArticlesViewOnArticleEvents {
  constructor(private readonly articles: ArticlesView) {}

  @Project(articlePublished, articleUpdated, articleUnpublished, articleDeleted)
  async handle(events: readonly ArticleEvent[]): Promise<void> {
    await this.articles.keepNewest(
      events.map(event => (event.type === 'article.deleted' ? { ...event.data, reason: 'deleted' } : event.data)),
    );
  }
}
