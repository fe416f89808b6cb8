import { Schema } from 'mongoose';
import type { Comment } from '../domain/comment.js';

/** What lists and counts are made by, besides the comment itself. */
export interface CommentMarks {
  /** Every reader may see it. */
  isPublic: boolean;
  /** It has a place in the thread: it is public, or a reply below it has one. */
  isListed: boolean;
  /** Its replies that have a place. */
  listedReplies: number;
  reactions: number;
  /** It has changed since it was last counted. */
  uncounted?: true;
  /** A moderator has to look at it: since when. */
  waitingSince?: Date;
  /** An appeal is open: since when. */
  appealedAt?: Date;
  /** Of readers, since the last decision. */
  openReports: number;
  /** That the last decision has dealt with; taken back, they wait again. */
  settledReports?: number;
  reports: Readonly<Record<string, number>>;
  /** Of the text, to find the same one again. */
  digest: string;
  sectionIds: readonly string[];
}

export type CommentDocument = Omit<Comment, 'id'> & CommentMarks & { _id: string };

const mixed = Schema.Types.Mixed;
const text = { type: String, required: true } as const;
const flag = { type: Boolean, required: true } as const;
const number = { type: Number, required: true } as const;
const time = { type: Date, required: true } as const;

export const commentSchema = new Schema<CommentDocument>(
  {
    _id: String,
    version: number,
    articleId: text,
    parentId: { type: String, default: null },
    parentAuthorId: String,
    author: { type: mixed, required: true },
    text,
    status: text,
    ruling: mixed,
    shadowed: flag,
    featured: flag,
    pinned: flag,
    finding: mixed,
    pending: mixed,
    history: { type: [mixed], required: true } as never,
    noticeToken: text,
    appeal: mixed,
    undo: mixed,
    heldSince: Date,
    removedBy: String,
    createdAt: time,
    changedAt: time,
    editedAt: Date,
    firstVisibleAt: Date,
    counts: { type: mixed, required: true },
    isPublic: flag,
    isListed: flag,
    listedReplies: number,
    reactions: number,
    uncounted: Boolean,
    waitingSince: Date,
    appealedAt: Date,
    openReports: number,
    settledReports: Number,
    reports: { type: mixed, required: true },
    digest: text,
    sectionIds: { type: [String], required: true } as never,
  },
  { collection: 'comments', versionKey: false, minimize: false },
);

// A page of a thread, or of the replies to one comment, in each of its orders.
for (const order of ['createdAt', 'counts.replies', 'reactions'])
  commentSchema.index({ articleId: 1, parentId: 1, isListed: 1, [order]: -1, _id: -1 });
commentSchema.index({ articleId: 1, isPublic: 1, createdAt: -1 });
commentSchema.index({ articleId: 1, changedAt: 1 });
commentSchema.index({ parentId: 1 }, { partialFilterExpression: { parentId: { $type: 'string' } } });
commentSchema.index({ 'author.id': 1, createdAt: -1, _id: -1 });
commentSchema.index({ parentAuthorId: 1 }, { partialFilterExpression: { parentAuthorId: { $type: 'string' } } });
commentSchema.index({ noticeToken: 1 });
commentSchema.index({ uncounted: 1, articleId: 1 }, { partialFilterExpression: { uncounted: true } });
commentSchema.index({ waitingSince: 1, _id: 1 }, { partialFilterExpression: { waitingSince: { $exists: true } } });
commentSchema.index({ appealedAt: 1, _id: 1 }, { partialFilterExpression: { appealedAt: { $exists: true } } });
commentSchema.index({ openReports: -1, _id: -1 }, { partialFilterExpression: { openReports: { $gt: 0 } } });
