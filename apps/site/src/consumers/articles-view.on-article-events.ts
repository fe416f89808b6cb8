import { articleDeleted, articlePublished, articleUnpublished, articleUpdated, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { KeepIndexRunner } from '../commands/keep-index.runner.js';
import { ArticlesView } from '../store/articles.view.js';

type ArticleEvent = Received<typeof articlePublished | typeof articleUpdated | typeof articleUnpublished | typeof articleDeleted>;

/** The reader's copy of each article; the highest version wins, in whatever order events come. What can be looked for follows it. */
@Consumer()
export class ArticlesViewOnArticleEvents {
  constructor(
    private readonly articles: ArticlesView,
    private readonly index: KeepIndexRunner,
  ) {}

  @Project(articlePublished, articleUpdated, articleUnpublished, articleDeleted)
  async handle(events: readonly ArticleEvent[]): Promise<void> {
    await this.articles.keepNewest(
      events.map(event => (event.type === 'article.deleted' ? { ...event.data, reason: 'deleted' } : event.data)),
    );
    await this.index.follow(events.map(({ data }) => data.id));
  }
}
