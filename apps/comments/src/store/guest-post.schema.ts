import { Schema } from 'mongoose';

/** That a guest has written from somewhere, for as long as it is counted. */
export interface GuestPostDocument {
  _id: string;
  /** A keyed hash that is another one tomorrow. */
  address: string;
  at: Date;
}

/** What the policy counts, and no longer. */
export const keptSeconds = 60 * 60;

export const guestPostSchema = new Schema<GuestPostDocument>(
  { _id: String, address: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'guestPosts', versionKey: false },
);
guestPostSchema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });
guestPostSchema.index({ address: 1, at: 1 });
