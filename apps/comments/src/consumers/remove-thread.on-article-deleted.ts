import { articleDeleted, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowArticle } from '../commands/threads/follow-article.js';
import { unseenArticle } from '../domain/thread.js';

/** The article is gone for good, and its thread with it. */
@Consumer()
export class RemoveThreadOnArticleDeleted {
  constructor(private readonly followArticle: FollowArticle) {}

  @Effect(articleDeleted)
  async handle({ data: { id, version, path } }: Received<typeof articleDeleted>, publish: Publish): Promise<void> {
    await this.followArticle.execute(id, known => ({ ...(known ?? unseenArticle(path)), version, state: 'deleted' }), publish);
  }
}
