import { commentCreated, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowComment } from '../commands/matching/follow-comment.js';
import { knownComment } from '../domain/matching/known-comment.js';

/** A comment that can be read at once is told of; one that is held is not, until it can. */
@Consumer()
export class FollowCommentOnCommentCreated {
  constructor(private readonly followComment: FollowComment) {}

  @Effect(commentCreated)
  async handle({ id, data }: Received<typeof commentCreated>, publish: Publish): Promise<void> {
    await this.followComment.execute(knownComment(data), id, publish);
  }
}
