import { articleUnpublished, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowArticle } from '../commands/threads/follow-article.js';
import { unseenArticle } from '../domain/thread.js';

/** With the article its thread goes out of sight. */
@Consumer()
export class HideThreadOnArticleUnpublished {
  constructor(private readonly followArticle: FollowArticle) {}

  @Effect(articleUnpublished)
  async handle({ data: { id, version, path } }: Received<typeof articleUnpublished>, publish: Publish): Promise<void> {
    await this.followArticle.execute(id, known => ({ ...(known ?? unseenArticle(path)), version, state: 'unpublished' }), publish);
  }
}
