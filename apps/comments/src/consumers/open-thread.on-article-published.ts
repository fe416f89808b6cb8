import { articlePublished, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowArticle } from '../commands/threads/follow-article.js';
import { articleFacts } from '../domain/article-facts.js';

/** A published article has its thread: a new one, or the one that it had, as it was. */
@Consumer()
export class OpenThreadOnArticlePublished {
  constructor(private readonly followArticle: FollowArticle) {}

  @Effect(articlePublished)
  async handle({ data: article }: Received<typeof articlePublished>, publish: Publish): Promise<void> {
    await this.followArticle.execute(article.id, () => articleFacts(article), publish);
  }
}
