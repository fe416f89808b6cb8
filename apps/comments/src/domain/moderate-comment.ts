import type { CommentStatus } from '#contracts';
import type { Comment } from './comment.js';
import { StatusRefusedError } from './errors.js';

export const moderatorActions = ['approve', 'reject', 'hold', 'hide', 'remove', 'restore'] as const;
export type ModeratorAction = (typeof moderatorActions)[number];

/** Everything that a moderator may do to a comment, from where. What is not here is refused. */
export const moderatorSteps: Readonly<Record<ModeratorAction, { readonly from: readonly CommentStatus[]; readonly to: CommentStatus }>> = {
  approve: { from: ['held', 'hidden', 'rejected'], to: 'visible' },
  reject: { from: ['held', 'visible', 'hidden'], to: 'rejected' },
  hold: { from: ['visible', 'hidden', 'rejected'], to: 'held' },
  hide: { from: ['visible'], to: 'hidden' },
  remove: { from: ['held', 'visible', 'hidden', 'rejected'], to: 'removed' },
  restore: { from: ['removed'], to: 'visible' },
};

/**
 * A moderator's decision. While an edit of a visible comment waits, approving and rejecting are about the edit: readers see the new text, or go on
 * seeing the old one. Of one that nobody sees, the decision is about both. What its author has removed stays removed.
 */
export function moderate(comment: Comment, action: ModeratorAction, now: Date): Comment {
  if (comment.pending && comment.status === 'visible' && action === 'approve') return next(takeEdit(comment), {}, now);
  if (comment.pending && comment.status === 'visible' && action === 'reject') return next(dropEdit(comment), {}, now);
  const { from, to } = moderatorSteps[action];
  const isFinal = comment.status === 'removed' && comment.removedBy !== 'moderator';
  if (isFinal || !from.includes(comment.status)) throw new StatusRefusedError(action, comment.status);
  return withStatus(action === 'approve' ? takeEdit(comment) : action === 'reject' ? dropEdit(comment) : comment, to, now);
}

/** Back to what it was before a moderator's last decision. */
export function undoDecision(comment: Comment, decided: { from: CommentStatus; to: CommentStatus }, now: Date): Comment {
  const isFinal = comment.status === 'removed' && comment.removedBy !== 'moderator';
  if (isFinal || comment.status !== decided.to) throw new StatusRefusedError('undo', comment.status);
  return withStatus(comment, decided.from, now);
}

/** Enough readers have reported it: hidden until a moderator has decided. */
export const hideReported = (comment: Comment, now: Date): Comment => withStatus(comment, 'hidden', now);

function withStatus(comment: Comment, status: CommentStatus, now: Date): Comment {
  const { removedBy: _removedBy, ...rest } = comment;
  return next(
    status === 'visible' ? { ...rest, firstVisibleAt: rest.firstVisibleAt ?? now } : rest,
    status === 'removed' ? { status, removedBy: 'moderator' } : { status },
    now,
  );
}

function takeEdit(comment: Comment): Comment {
  const { pending, ...rest } = comment;
  if (!pending) return comment;
  return { ...rest, text: pending.text, editedAt: pending.at, history: [...rest.history, { text: rest.text, until: pending.at }] };
}

function dropEdit({ pending: _pending, ...rest }: Comment): Comment {
  return rest;
}

/** An appeal is answered by whatever is decided. */
function next({ appeal: _appeal, ...comment }: Comment, change: Partial<Comment>, now: Date): Comment {
  return { ...comment, ...change, version: comment.version + 1, changedAt: now };
}
