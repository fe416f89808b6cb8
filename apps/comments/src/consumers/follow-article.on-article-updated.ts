import { articleUpdated, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowArticle } from '../commands/threads/follow-article.js';
import { articleFacts } from '../domain/article-facts.js';

/** Title, address, sections and policy follow the article; no comment is lost. */
@Consumer()
export class FollowArticleOnArticleUpdated {
  constructor(private readonly followArticle: FollowArticle) {}

  @Effect(articleUpdated)
  async handle({ data: article }: Received<typeof articleUpdated>, publish: Publish): Promise<void> {
    await this.followArticle.execute(article.id, () => articleFacts(article), publish);
  }
}
