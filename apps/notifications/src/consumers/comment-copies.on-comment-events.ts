import { commentCreated, commentEdited, commentModerated, commentRemoved, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { knownComment, removedComment } from '../domain/matching/known-comment.js';
import { CommentCopiesStore } from '../store/comment-copies.store.js';

type CommentEvent = Received<typeof commentCreated | typeof commentEdited | typeof commentModerated | typeof commentRemoved>;

/** What readers have said, as it is now; the highest version wins. */
@Consumer()
export class CommentCopiesOnCommentEvents {
  constructor(private readonly comments: CommentCopiesStore) {}

  @Project(commentCreated, commentEdited, commentModerated, commentRemoved)
  async handle(events: readonly CommentEvent[]): Promise<void> {
    await this.comments.keepNewest(
      events.map(event => (event.type === 'comment.removed' ? removedComment(event.data) : knownComment(event.data))),
    );
  }
}
