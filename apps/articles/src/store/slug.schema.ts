import { Schema } from 'mongoose';

/** Who a slug belongs to. Rows are never removed: a slug is unique for ever on the paper. */
export interface SlugDocument {
  _id: string;
  articleId: string;
}

export const slugSchema = new Schema<SlugDocument>(
  { _id: String, articleId: { type: String, required: true } },
  { collection: 'slugs', versionKey: false },
);
