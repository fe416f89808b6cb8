import { commentModerated, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowComment } from '../commands/matching/follow-comment.js';
import { knownComment } from '../domain/matching/known-comment.js';

/** A comment that became visible is told of, and one that is hidden is not any more. */
@Consumer()
export class FollowCommentOnCommentModerated {
  constructor(private readonly followComment: FollowComment) {}

  @Effect(commentModerated)
  async handle({ id, data }: Received<typeof commentModerated>, publish: Publish): Promise<void> {
    await this.followComment.execute(knownComment(data), id, publish);
  }
}
