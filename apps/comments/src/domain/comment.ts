import type { CommentStatus } from '#contracts';
import type { Appeal } from './moderation/appeal.js';

/** Where in a text something was found; UTF-16 offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a moderator has to look at a text, or why it was refused. */
export interface Finding {
  /** A code, such as `banned-words`. */
  readonly reason: string;
  readonly spans: readonly Span[];
}

export interface CommentAuthor {
  readonly id: string;
  readonly name: string;
  readonly badge?: 'staff';
}

/** Counted from the rows, never by increment; they do not move the comment's version. */
export interface CommentCounts {
  readonly version: number;
  readonly like: number;
  readonly insightful: number;
  readonly funny: number;
  /** That have a place in the thread: readers see them, or what was answered to them. */
  readonly replies: number;
}

/** A text that waits for a moderator while readers see the one before. */
export interface PendingEdit extends Finding {
  readonly text: string;
  readonly at: Date;
}

/** Why a comment has its status, where that is not the policy's doing. */
export interface StatusRuling {
  readonly by: 'moderator' | 'reports';
  readonly reason?: string;
}

/** What a moderator's last decision may have changed, as it was before. */
export interface Undo extends Pick<
  Comment,
  'status' | 'ruling' | 'removedBy' | 'text' | 'editedAt' | 'history' | 'pending' | 'appeal' | 'heldSince'
> {
  /** That the decision led to. */
  readonly version: number;
}

/** A comment, as it is kept. */
export interface Comment {
  readonly id: string;
  readonly version: number;
  readonly articleId: string;
  readonly parentId?: string;
  readonly parentAuthorId?: string;
  readonly author: CommentAuthor;
  readonly text: string;
  readonly status: CommentStatus;
  /** Absent where the policy decided. */
  readonly ruling?: StatusRuling;
  /** Visible to its author alone, who is not told. */
  readonly shadowed: boolean;
  readonly featured: boolean;
  readonly pinned: boolean;
  /** Why it is not visible, or was not at first. */
  readonly finding?: Finding;
  readonly pending?: PendingEdit;
  /** What it said, from when readers first saw it on, and its author has changed. */
  readonly history: readonly { readonly text: string; readonly until: Date }[];
  /** Leads its author, and nobody else, to what was decided and why. */
  readonly noticeToken: string;
  /** What its author says against the decision, and the answer; until something else was decided. */
  readonly appeal?: Appeal;
  readonly undo?: Undo;
  /** Of what is held again because a decision was taken back: it has waited since then. Else it waits since it last changed. */
  readonly heldSince?: Date;
  readonly removedBy?: 'author' | 'moderator' | 'erasure' | 'article';
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly editedAt?: Date;
  readonly firstVisibleAt?: Date;
  readonly counts: CommentCounts;
}

export const noCounts: CommentCounts = { version: 0, like: 0, insightful: 0, funny: 0, replies: 0 };

/** Whether every reader may see it. */
export const isPublic = ({ status, shadowed }: Pick<Comment, 'status' | 'shadowed'>): boolean => status === 'visible' && !shadowed;

/** Nobody may bring it back. */
export const isFinal = ({ status, removedBy }: Pick<Comment, 'status' | 'removedBy'>): boolean =>
  status === 'removed' && removedBy !== 'moderator';

/** As this person has it: to its author a shadowed comment is one like all others, in everything that can be asked about it. */
export const asSeenBy = (comment: Comment, personId: string | undefined): Comment =>
  comment.author.id === personId ? { ...comment, shadowed: false } : comment;
