import type { CommentStatus } from '#contracts';
import type { ModeratedComment } from './moderated-comment.js';

/** From where a moderator may take a comment. The comments service decides; this says which buttons are worth showing. */
const possibleFrom = {
  approve: ['held', 'hidden', 'rejected'],
  reject: ['held', 'visible', 'hidden'],
  hold: ['visible', 'hidden', 'rejected'],
  hide: ['visible'],
  remove: ['held', 'visible', 'hidden', 'rejected'],
  restore: ['removed'],
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

export function movesOf({ status, pending, removedBy }: Pick<ModeratedComment, 'status' | 'pending' | 'removedBy'>): Move[] {
  if (status === 'removed' && removedBy !== 'moderator') return [];
  const fits = (move: Move) => (possibleFrom[move] as readonly CommentStatus[]).includes(status);
  return moves.filter(move => fits(move) || (pending !== undefined && (move === 'approve' || move === 'reject')));
}

/** What was done, as it is told afterwards: a decision about an edit is none about the comment, and cannot be taken back. */
export type Done = Act | 'take-edit' | 'drop-edit';

const edits: Partial<Record<Act, Done>> = { approve: 'take-edit', reject: 'drop-edit' };
export const doneBy = (act: Act, wasEdit: boolean): Done => (wasEdit ? (edits[act] ?? act) : act);

export const canBeUndone = (done: Done): boolean => moves.includes(done as Move);
export const isDone = (text: string | null): text is Done => text !== null && (isAct(text) || Object.values(edits).includes(text as Done));

/** What can be decided about many at once. */
export const bulkActs = ['approve', 'reject', 'undo'] as const;
export type BulkAct = (typeof bulkActs)[number];
export const isBulkAct = (text: string | undefined): text is BulkAct => bulkActs.includes(text as BulkAct);
