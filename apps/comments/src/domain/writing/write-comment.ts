import { type Comment, type CommentAuthor, type Finding, isFinal, noCounts } from '../comment.js';
import { EditWindowOverError, NotYourCommentError, StatusRefusedError } from '../errors.js';

/** What the policy says of a text, as far as a comment keeps it. */
export interface TextVerdict {
  readonly outcome: 'pass' | 'hold' | 'reject';
  readonly finding?: Finding;
}

export interface Draft {
  readonly id: string;
  readonly articleId: string;
  readonly parent?: Pick<Comment, 'id' | 'author'>;
  readonly author: CommentAuthor;
  readonly text: string;
  readonly shadowed: boolean;
  readonly noticeToken: string;
}

const statusOf = { pass: 'visible', hold: 'held', reject: 'rejected' } as const;

/** A comment as it begins; the verdict decides whether readers see it at once. */
export function acceptComment(
  { id, articleId, parent, author, text, shadowed, noticeToken }: Draft,
  verdict: TextVerdict,
  now: Date,
): Comment {
  return {
    id,
    version: 1,
    articleId,
    ...(parent && { parentId: parent.id, parentAuthorId: parent.author.id }),
    author,
    text,
    status: statusOf[verdict.outcome],
    shadowed,
    featured: false,
    pinned: false,
    ...(verdict.finding && { finding: verdict.finding }),
    history: [],
    noticeToken,
    createdAt: now,
    changedAt: now,
    ...(verdict.outcome === 'pass' && { firstVisibleAt: now }),
    counts: noCounts,
  };
}

export interface Editor {
  readonly id: string;
  readonly isModerator: boolean;
}

/** Whether this person may still change the text. */
export function demandEditable(comment: Comment, editor: Editor, windowMinutes: number, now: Date): void {
  if (comment.status === 'removed') throw new StatusRefusedError('edit', comment.status);
  if (editor.isModerator) return;
  if (comment.author.id !== editor.id) throw new NotYourCommentError();
  if (now > editableUntil(comment, windowMinutes)) throw new EditWindowOverError(windowMinutes);
}

/** Until when its author may change the text. */
export const editableUntil = ({ createdAt }: Pick<Comment, 'createdAt'>, windowMinutes: number): Date =>
  new Date(createdAt.getTime() + windowMinutes * 60_000);

/**
 * Another text. One that has to wait for a moderator leaves readers with the one that they see; one that nobody sees yet is simply another
 * text to decide about.
 */
export function editComment(comment: Comment, text: string, { outcome, finding }: TextVerdict, now: Date): Comment {
  const { pending: _pending, ...rest } = comment;
  const change = { version: comment.version + 1, changedAt: now };
  if (comment.status === 'visible' && outcome !== 'pass')
    return { ...rest, ...change, pending: { text, at: now, reason: finding?.reason ?? outcome, spans: finding?.spans ?? [] } };
  const history = comment.firstVisibleAt ? [...comment.history, { text: comment.text, until: now }] : comment.history;
  const { finding: _finding, ...clean } = rest;
  const status = statusAfterEdit(comment, outcome);
  return { ...clean, ...change, text, status, editedAt: now, history, ...(status !== 'visible' && finding && { finding }) };
}

/** A decision of a moderator or of the readers is not undone by another text; the policy looks again at what it has decided itself. */
function statusAfterEdit({ status, ruling }: Comment, outcome: TextVerdict['outcome']): Comment['status'] {
  if (status === 'visible' || ruling) return status;
  return outcome === 'reject' ? 'rejected' : 'held';
}

/** Gone for good: nobody may bring it back, and from here on its text leaves by no way. */
export function removeComment(comment: Comment, by: 'author' | 'erasure' | 'article', now: Date): Comment {
  if (isFinal(comment)) throw new StatusRefusedError('remove', comment.status);
  const { pending: _pending, finding: _finding, undo: _undo, ...rest } = comment;
  return { ...rest, version: comment.version + 1, status: 'removed', removedBy: by, history: [], changedAt: now };
}

/** The comment that it answers has lost its author. Readers see no difference. */
export function forgetParentAuthor({ parentAuthorId: _parentAuthorId, ...comment }: Comment): Comment {
  return { ...comment, version: comment.version + 1 };
}

/** What moderators put forward. */
export const markComment = (comment: Comment, marks: { featured?: boolean; pinned?: boolean }, now: Date): Comment => ({
  ...comment,
  ...marks,
  version: comment.version + 1,
  changedAt: now,
});
