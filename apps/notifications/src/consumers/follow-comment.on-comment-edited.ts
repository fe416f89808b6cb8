import { commentEdited, type Received } from '#contracts';
import { Consumer, Effect, type Publish } from '#messaging';
import { FollowComment } from '../commands/matching/follow-comment.js';
import { knownComment } from '../domain/matching/known-comment.js';

/** What is still to be sent of a comment has it as its author left it. */
@Consumer()
export class FollowCommentOnCommentEdited {
  constructor(private readonly followComment: FollowComment) {}

  @Effect(commentEdited)
  async handle({ id, data }: Received<typeof commentEdited>, publish: Publish): Promise<void> {
    await this.followComment.execute(knownComment(data), id, publish);
  }
}
