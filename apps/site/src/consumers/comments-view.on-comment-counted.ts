import { commentCounted, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { countsOf } from '../domain/comments/comment-state.js';
import { CommentsView } from '../store/comments.view.js';

/** Reactions and replies, by a version of their own: they may come before the comment, and do not move it. */
@Consumer()
export class CommentsViewOnCommentCounted {
  constructor(private readonly comments: CommentsView) {}

  @Project(commentCounted)
  async handle(events: readonly Received<typeof commentCounted>[]): Promise<void> {
    await this.comments.keepCounts(events.map(({ data }) => ({ id: data.id, counts: countsOf(data) })));
  }
}
