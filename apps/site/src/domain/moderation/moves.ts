import type { CommentStatus } from '#contracts';
import { isOpen } from './appeal.js';
import type { ModeratedComment } from './moderated-comment.js';

/** From where a moderator may take a comment. The comments service decides; this says which buttons are worth showing. */
const possibleFrom = {
  approve: ['held', 'hidden', 'rejected'],
  reject: ['held', 'visible', 'hidden'],
  hold: ['visible', 'hidden', 'rejected'],
  hide: ['visible'],
  remove: ['held', 'visible', 'hidden', 'rejected'],
  restore: ['removed'],
  keep: ['held', 'visible', 'hidden', 'rejected', 'removed'],
} as const satisfies Record<string, readonly CommentStatus[]>;

export type Move = keyof typeof possibleFrom;
export const moves = Object.keys(possibleFrom) as readonly Move[];

/** How a comment is put forward, and no longer. */
export const marks = {
  feature: { featured: true },
  unfeature: { featured: false },
  pin: { pinned: true },
  unpin: { pinned: false },
} as const;
export type Mark = keyof typeof marks;

export type Act = Move | Mark | 'undo';
export const acts: readonly Act[] = [...moves, ...(Object.keys(marks) as Mark[]), 'undo'];
export const isAct = (text: string | undefined): text is Act => acts.includes(text as Act);
export const isMark = (act: Act): act is Mark => act in marks;

type Movable = Pick<ModeratedComment, 'status' | 'pending' | 'removedBy' | 'openReports' | 'appeal'>;

/** To leave a comment as it is answers what is said against it, or against what was decided; where nothing is, there is nothing to answer. */
export function movesOf(comment: Movable): Move[] {
  const { status, removedBy, openReports = 0, appeal } = comment;
  if (status === 'removed' && removedBy !== 'moderator') return [];
  const fits = (move: Move) => (possibleFrom[move] as readonly CommentStatus[]).includes(status);
  const isAsked = openReports > 0 || isOpen(appeal);
  return moves.filter(move => (fits(move) && (move !== 'keep' || isAsked)) || (isAboutEdit(comment) && move === 'approve'));
}

/** While readers see the text before it, approving and rejecting are about the edit. Of a comment that nobody sees they are about both. */
export const isAboutEdit = ({ status, pending }: Pick<ModeratedComment, 'status' | 'pending'>): boolean =>
  pending !== undefined && status === 'visible';

/** What was done, as it is told afterwards: a decision about an edit is none about the comment. */
export type Done = Act | 'take-edit' | 'drop-edit';

const edits: Partial<Record<Act, Done>> = { approve: 'take-edit', reject: 'drop-edit' };
export const doneBy = (act: Act, wasEdit: boolean): Done => (wasEdit ? (edits[act] ?? act) : act);

const isOfEdit = (done: string): boolean => Object.values(edits).includes(done as Done);

/** Every decision; how a comment is put forward is none. */
export const canBeUndone = (done: Done): boolean => moves.includes(done as Move) || isOfEdit(done);
export const isDone = (text: string): text is Done => isAct(text) || isOfEdit(text);

/** What can be decided about many at once. */
export const bulkActs = ['approve', 'reject', 'undo'] as const;
export type BulkAct = (typeof bulkActs)[number];
export const isBulkAct = (text: string | undefined): text is BulkAct => bulkActs.includes(text as BulkAct);
