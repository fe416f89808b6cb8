import { Schema } from 'mongoose';
import { keptSeconds } from './guest-post.schema.js';

/** One row for all that guests write from somewhere, so that those who write at once are counted one after the other. */
export interface GuestAddressDocument {
  /** A keyed hash that is another one tomorrow. */
  _id: string;
  posts: number;
  /** The last of them. */
  at: Date;
}

export const guestAddressSchema = new Schema<GuestAddressDocument>(
  { _id: String, posts: { type: Number, required: true }, at: { type: Date, required: true } },
  { collection: 'guestAddresses', versionKey: false },
);
guestAddressSchema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });
