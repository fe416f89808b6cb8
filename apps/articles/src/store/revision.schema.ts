import { Schema } from 'mongoose';
import type { Revision } from '../domain/revisions/revision.js';

/** A saved text, under the article's id and its number. */
export type RevisionDocument = Revision & { _id: string };

const { Mixed } = Schema.Types;

export const revisionSchema = new Schema<RevisionDocument>(
  {
    _id: String,
    articleId: { type: String, required: true },
    number: { type: Number, required: true },
    of: { type: String, required: true },
    by: { type: String, required: true },
    byName: String,
    at: { type: Date, required: true },
    action: { type: String, required: true },
    reason: String,
    wasPublic: { type: Boolean, required: true },
    content: { type: Mixed, required: true },
    slug: { type: String, required: true },
  },
  { collection: 'revisions', versionKey: false, minimize: false },
);
revisionSchema.index({ articleId: 1, number: -1, _id: -1 });
