import { Schema } from 'mongoose';
import type { Decision } from '../domain/serving/decision.js';

/** An impression or a click that was counted, under the id of its decision, so that there is one. */
export interface CountedViewDocument extends Omit<Decision, 'id' | 'at'> {
  _id: string;
  /** When it was seen, or followed. */
  at: Date;
  decidedAt: Date;
  /** Of a click that came when all that was sold had been delivered. */
  isUnbilled?: true;
}

/**
 * Longer than the longest that a token can be repeated (a week, of a click), than a lease has to be settled, and as long as its event is on the topic:
 * until then whatever was counted can be counted again from the rows.
 */
const keptDays = 35;

export function countedViewSchema(collection: string): Schema<CountedViewDocument> {
  const schema = new Schema<CountedViewDocument>(
    {
      _id: String,
      at: { type: Date, required: true },
      decidedAt: { type: Date, required: true },
      flightId: { type: String, required: true },
      campaignId: { type: String, required: true },
      sponsorId: String,
      creativeId: { type: String, required: true },
      placementId: { type: String, required: true },
      articleId: String,
      sectionId: String,
      country: String,
      device: String,
      leaseId: String,
      isUnbilled: Boolean,
    },
    { collection, versionKey: false },
  );
  schema.index({ at: 1 }, { expireAfterSeconds: keptDays * 24 * 3_600 });
  return schema;
}
