import { Schema } from 'mongoose';

/** That something was named, or was to be taken away, lately. */
export interface HoldDocument {
  /** Of what is held, and the lane. */
  _id: string;
  at: Date;
}

/** Longer than any transaction. */
const keptSeconds = 60 * 60;

export const holdSchema = new Schema<HoldDocument>({ _id: String, at: Date }, { collection: 'holds', versionKey: false });
holdSchema.index({ at: 1 }, { expireAfterSeconds: keptSeconds });
