import { Schema } from 'mongoose';

/** That somebody has an article open to edit it. */
export interface EditingDocument {
  /** `<article> <person>`. */
  _id: string;
  articleId: string;
  personId: string;
  name: string;
  /** When they opened it. */
  since: Date;
  /** When they were heard of last. */
  seenAt: Date;
}

/** Who is not heard of for so long has gone. */
export const presentSeconds = 60;

export const editingSchema = new Schema<EditingDocument>(
  {
    _id: String,
    articleId: { type: String, required: true },
    personId: { type: String, required: true },
    name: { type: String, required: true },
    since: { type: Date, required: true },
    seenAt: { type: Date, required: true },
  },
  { collection: 'editing', versionKey: false },
);
editingSchema.index({ articleId: 1, since: 1 });
editingSchema.index({ seenAt: 1 }, { expireAfterSeconds: presentSeconds });
