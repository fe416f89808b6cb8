import { Schema } from 'mongoose';

/** A section has another slug, and its articles are to follow. Kept until none can be left behind. */
export interface SectionMoveDocument {
  /** The section's id: of two moves of one section only the last matters. */
  _id: string;
  slug: string;
  /** By the server's clock. */
  changedAt: Date;
}

export const sectionMoveSchema = new Schema<SectionMoveDocument>(
  { _id: String, slug: { type: String, required: true }, changedAt: { type: Date, required: true } },
  { collection: 'sectionMoves', versionKey: false },
);
