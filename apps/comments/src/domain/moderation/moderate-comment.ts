import type { CommentStatus } from '#contracts';
import { type Comment, isFinal } from '../comment.js';
import { dropEdit, takeEdit } from '../writing/pending-edit.js';
import { StatusRefusedError } from '../errors.js';
import { recordRuling } from './record-ruling.js';

export const moderatorActions = ['approve', 'reject', 'hold', 'hide', 'remove', 'restore'] as const;
export type ModeratorAction = (typeof moderatorActions)[number];

/** What becomes of an edit that waits. */
type EditStep = 'taken' | 'dropped' | 'waits';

interface ModeratorStep {
  readonly from: readonly CommentStatus[];
  readonly to: CommentStatus;
  readonly edit: EditStep;
}

/** Everything that a moderator may do to a comment, from where. What is not here is refused. */
export const moderatorSteps: Readonly<Record<ModeratorAction, ModeratorStep>> = {
  approve: { from: ['held', 'hidden', 'rejected'], to: 'visible', edit: 'taken' },
  reject: { from: ['held', 'visible', 'hidden'], to: 'rejected', edit: 'dropped' },
  hold: { from: ['visible', 'hidden', 'rejected'], to: 'held', edit: 'waits' },
  hide: { from: ['visible'], to: 'hidden', edit: 'waits' },
  remove: { from: ['held', 'visible', 'hidden', 'rejected'], to: 'removed', edit: 'waits' },
  restore: { from: ['removed'], to: 'visible', edit: 'waits' },
};

/** What a moderator has decided, and when. */
export interface Ruling {
  readonly action: ModeratorAction;
  readonly reason?: string;
  readonly at: Date;
}

/**
 * A moderator's decision. While an edit of a visible comment waits, what decides about an edit is about it alone: readers see the new text, or go on
 * seeing the old one. Of a comment that nobody sees, the decision is about both. What its author has removed stays removed.
 */
export function moderate(comment: Comment, ruling: Ruling): Comment {
  const { from, to, edit } = moderatorSteps[ruling.action];
  const isOfEdit = comment.status === 'visible' && comment.pending !== undefined && edit !== 'waits';
  if (isFinal(comment) || !(isOfEdit || from.includes(comment.status))) throw new StatusRefusedError(ruling.action, comment.status);
  const edited = editSteps[edit](comment);
  return recordRuling(comment, isOfEdit ? edited : withStatus(edited, to, ruling), { outcome: 'decided', ...ruling });
}

const editSteps: Readonly<Record<EditStep, (comment: Comment) => Comment>> = {
  taken: takeEdit,
  dropped: dropEdit,
  waits: comment => comment,
};

function withStatus({ removedBy: _removedBy, ...comment }: Comment, status: CommentStatus, { reason, at }: Ruling): Comment {
  return {
    ...comment,
    status,
    ruling: { by: 'moderator', ...(reason !== undefined && { reason }) },
    ...(status === 'visible' && { firstVisibleAt: comment.firstVisibleAt ?? at }),
    ...(status === 'removed' && { removedBy: 'moderator' }),
  };
}
