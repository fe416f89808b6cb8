import { Schema } from 'mongoose';
import type { Commenter } from '../domain/commenter.js';

export type CommenterDocument = Omit<Commenter, 'id'> & {
  _id: string;
  /** An appeal is open: since when. */
  appealedAt?: Date;
};

export const commenterSchema = new Schema<CommenterDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    standing: { type: String, required: true },
    until: Date,
    reason: String,
    trusted: { type: Boolean, required: true },
    noticeToken: String,
    appeal: Schema.Types.Mixed,
    appealedAt: Date,
  },
  { collection: 'commenters', versionKey: false },
);
commenterSchema.index({ noticeToken: 1 }, { sparse: true });
commenterSchema.index({ appealedAt: 1, _id: 1 }, { partialFilterExpression: { appealedAt: { $exists: true } } });
