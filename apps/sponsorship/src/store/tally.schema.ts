import { Schema } from 'mongoose';

/** What has been counted of a flight altogether: a row for each part of the replicas, and one for all of its clicks. */
export interface TallyDocument {
  /** `<flight>|<part>` */
  _id: string;
  flightId: string;
  impressions?: number;
  clicks?: number;
  /** When a goal of clicks was last to be made smaller. */
  heldAt?: Date;
}

export const tallySchema = new Schema<TallyDocument>(
  { _id: String, flightId: { type: String, required: true }, impressions: Number, clicks: Number, heldAt: Date },
  { collection: 'tallies', versionKey: false },
);
tallySchema.index({ flightId: 1 });
