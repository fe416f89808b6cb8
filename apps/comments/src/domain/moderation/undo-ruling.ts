import type { Comment } from '../comment.js';
import { NothingToUndoError } from '../errors.js';

/** As it was before the decision that led to this version, and no other: what anybody has done to the comment since stands in the way. */
export function undoRuling(comment: Comment, at: Date): Comment {
  const {
    undo,
    status: _status,
    ruling: _ruling,
    removedBy: _removedBy,
    editedAt: _editedAt,
    pending: _pending,
    appeal: _appeal,
    ...rest
  } = comment;
  if (undo?.version !== comment.version) throw new NothingToUndoError(comment.id);
  return { ...rest, ...undo, version: comment.version + 1, changedAt: at };
}
