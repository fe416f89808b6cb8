import { commentRemoved, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowComment } from '../commands/matching/follow-comment.js';
import { removedComment } from '../domain/matching/known-comment.js';

/** Of a comment that is gone nobody is told. */
@Consumer()
export class FollowCommentOnCommentRemoved {
  constructor(private readonly followComment: FollowComment) {}

  @Effect(commentRemoved)
  async handle({ id, data }: Received<typeof commentRemoved>, publish: Publish): Promise<void> {
    await this.followComment.execute(removedComment(data), id, publish);
  }
}
