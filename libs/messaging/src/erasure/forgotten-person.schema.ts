import { Schema } from 'mongoose';

/** That somebody with this id was erased; the id itself is not kept. */
export interface ForgottenPersonDocument {
  /** SHA-256 of the id. */
  _id: string;
  /** How often it was said, of the service that says it. */
  told: number;
}

export const forgottenPersonSchema = new Schema<ForgottenPersonDocument>(
  { _id: String, told: { type: Number, required: true } },
  { collection: 'forgottenPeople', versionKey: false },
);
