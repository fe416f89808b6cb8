import { Schema } from 'mongoose';

/** That somebody was erased, and how much there was: the proof, which says nothing of who. */
export interface ErasureDocument {
  _id: string;
  at: Date;
  /** `usr_…` of who carried it out. */
  by: string;
  comments: number;
}

export const erasureSchema = new Schema<ErasureDocument>(
  { _id: String, at: { type: Date, required: true }, by: { type: String, required: true }, comments: { type: Number, required: true } },
  { collection: 'erasures', versionKey: false },
);
