import { Schema } from 'mongoose';

/** That something was named, or was to be taken away, lately. */
export interface HoldDocument {
  /** Of what is held. */
  _id: string;
  at: Date;
}

export const holdSchema = new Schema<HoldDocument>({ _id: String, at: Date }, { collection: 'holds', versionKey: false });
