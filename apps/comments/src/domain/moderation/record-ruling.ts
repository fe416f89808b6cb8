import { type AppealAnswer, isOpen } from './appeal.js';
import type { Comment } from '../comment.js';

/** The version that a moderator's decision leads to: it answers an open appeal, and remembers what it has changed. */
export function recordRuling(
  before: Comment,
  { appeal, heldSince: _heldSince, ...after }: Comment,
  { outcome, reason, at }: AppealAnswer,
): Comment {
  const version = before.version + 1;
  return {
    ...after,
    ...(isOpen(appeal) && { appeal: { ...appeal, answer: { outcome, at, ...(reason !== undefined && { reason }) } } }),
    version,
    changedAt: at,
    undo: { version, ...ruledOver(before) },
  };
}

/** What a decision may change. */
function ruledOver({ status, ruling, removedBy, text, editedAt, history, pending, appeal, changedAt, heldSince = changedAt }: Comment) {
  return {
    status,
    text,
    history,
    ...(ruling && { ruling }),
    ...(removedBy && { removedBy }),
    ...(editedAt && { editedAt }),
    ...(pending && { pending }),
    ...(appeal && { appeal }),
    ...(status === 'held' && { heldSince }),
  };
}
