import type { Publish } from '#messaging';
import { DueWork, type PlannedWork } from '#scheduling';
import { CommentCopiesStore } from '../../store/comment-copies.store.js';
import { FollowComment } from './follow-comment.js';
import { followAgain } from './tell-of-comment.js';

/** Looks once more whether the article of a comment has come; what the comment is by then decides. */
@DueWork(followAgain)
export class FollowCommentAgain {
  constructor(
    private readonly comments: CommentCopiesStore,
    private readonly followComment: FollowComment,
  ) {}

  async handle({ key, data: { eventId } }: PlannedWork<{ readonly eventId: string }>, publish: Publish): Promise<void> {
    const comment = await this.comments.find(key);
    if (comment) await this.followComment.execute(comment, eventId, publish);
  }
}
