import { Schema } from 'mongoose';
import type { Commenter } from '../domain/commenter.js';

export type CommenterDocument = Omit<Commenter, 'id'> & { _id: string };

export const commenterSchema = new Schema<CommenterDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    standing: { type: String, required: true },
    until: Date,
    reason: String,
    trusted: { type: Boolean, required: true },
    noticeToken: String,
  },
  { collection: 'commenters', versionKey: false },
);
commenterSchema.index({ noticeToken: 1 }, { sparse: true });
