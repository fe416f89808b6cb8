import { Schema } from 'mongoose';
import type { CommentCounts, CommentState } from '../domain/comments/comment-state.js';

/** The site's copy of a comment: what is said of it and what is counted of it come by different ways, each with a version of its own. */
export interface CommentViewDocument {
  _id: string;
  /** Of `state`; absent while only counts are known. */
  version?: number;
  state?: CommentState;
  counts?: CommentCounts;
  /** Whether its place in the thread is shown: it is visible, or readers have answered it. */
  listed: boolean;
  replies: number;
  reactions: number;
}

export const commentViewSchema = new Schema<CommentViewDocument>(
  {
    _id: String,
    version: Number,
    state: {
      articleId: String,
      answers: String,
      parentId: String,
      status: String,
      author: { id: String, name: String, badge: String },
      bodyHtml: String,
      pinned: Boolean,
      featured: Boolean,
      createdAt: Date,
      editedAt: Date,
      removedBy: String,
    },
    counts: { version: Number, like: Number, insightful: Number, funny: Number, replies: Number },
    listed: { type: Boolean, required: true },
    replies: { type: Number, required: true },
    reactions: { type: Number, required: true },
  },
  { collection: 'comments', versionKey: false },
);
commentViewSchema.index({ 'state.answers': 1, listed: 1, 'state.createdAt': 1, _id: 1 });
commentViewSchema.index({ 'state.answers': 1, listed: 1, replies: 1, _id: 1 });
commentViewSchema.index({ 'state.answers': 1, listed: 1, reactions: 1, _id: 1 });
commentViewSchema.index({ 'state.answers': 1 }, { partialFilterExpression: { 'state.pinned': true } });
commentViewSchema.index({ 'state.author.id': 1 }, { sparse: true });
