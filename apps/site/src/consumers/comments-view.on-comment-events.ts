import { commentCreated, commentEdited, commentModerated, commentRemoved, type Received } from '#contracts';
import { Consumer, Project } from '#messaging';
import { stateOf } from '../domain/comments/comment-state.js';
import { CommentsView } from '../store/comments.view.js';

type CommentEvent = Received<typeof commentCreated | typeof commentEdited | typeof commentModerated | typeof commentRemoved>;

/** The reader's copy of each comment; what readers may not see keeps its version and its place, and nothing else. */
@Consumer()
export class CommentsViewOnCommentEvents {
  constructor(private readonly comments: CommentsView) {}

  @Project(commentCreated, commentEdited, commentModerated, commentRemoved)
  async handle(events: readonly CommentEvent[]): Promise<void> {
    await this.comments.keepStates(events.map(({ data }) => ({ id: data.id, version: data.version, state: stateOf(data) })));
  }
}
