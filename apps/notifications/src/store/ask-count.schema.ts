import { Schema } from 'mongoose';

/** How much was asked for in one stretch of time, in the name of one address or from one network. */
export interface AskCountDocument {
  /** What is counted, as a keyed hash, and which stretch of time it is. */
  _id: string;
  asks: number;
  /** The end of it; then the row goes. */
  until: Date;
}

export const askCountSchema = new Schema<AskCountDocument>(
  { _id: String, asks: { type: Number, required: true }, until: { type: Date, required: true } },
  { collection: 'askCounts', versionKey: false },
);
askCountSchema.index({ until: 1 }, { expireAfterSeconds: 0 });
