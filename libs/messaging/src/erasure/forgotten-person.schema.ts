import { Schema } from 'mongoose';

/** That somebody with this id was erased; the id itself is not kept. */
export interface ForgottenPersonDocument {
  /** SHA-256 of the id. */
  _id: string;
  at: Date;
}

export const forgottenPersonSchema = new Schema<ForgottenPersonDocument>(
  { _id: String, at: { type: Date, required: true } },
  { collection: 'forgottenPeople', versionKey: false },
);
