import { Schema } from 'mongoose';

export const reactionKinds = ['like', 'insightful', 'funny'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** What a person thinks of a comment: one row, counted and never incremented. Without a kind it was taken back. */
export interface ReactionDocument {
  /** `<comment>:<person>` */
  _id: string;
  commentId: string;
  articleId: string;
  personId: string;
  kind?: ReactionKind;
  uncounted?: true;
}

export const reactionSchema = new Schema<ReactionDocument>(
  {
    _id: String,
    commentId: { type: String, required: true },
    articleId: { type: String, required: true },
    personId: { type: String, required: true },
    kind: String,
    uncounted: Boolean,
  },
  { collection: 'reactions', versionKey: false },
);
reactionSchema.index({ commentId: 1, kind: 1 });
reactionSchema.index({ personId: 1 });
reactionSchema.index({ uncounted: 1, articleId: 1 }, { partialFilterExpression: { uncounted: true } });
