import { Schema } from 'mongoose';
import type { Bucket } from '../domain/counting/bucket.js';
import type { Dimensions, HitMetric } from '../domain/counting/hit.js';

/** How many of one kind in one hour, as far as one part of the replicas has counted. Kept for ever: it tells of nobody. */
export interface TotalDocument extends Dimensions {
  /** What it is a total of, and the part. */
  _id: string;
  /** When the hour of the paper's clock began. */
  hour: Date;
  metric: HitMetric;
  bucket: Bucket;
  count: number;
}

export const totalSchema = new Schema<TotalDocument>(
  {
    _id: String,
    hour: { type: Date, required: true },
    metric: { type: String, required: true },
    bucket: { type: String, required: true },
    count: { type: Number, required: true },
    flightId: String,
    campaignId: String,
    sponsorId: String,
    creativeId: String,
    placementId: String,
    sectionId: String,
    country: String,
    stripId: String,
    entryId: String,
  },
  { collection: 'totals', versionKey: false },
);
totalSchema.index({ hour: 1 });
totalSchema.index({ campaignId: 1, hour: 1 });
totalSchema.index({ flightId: 1, hour: 1 });
totalSchema.index({ sponsorId: 1, hour: 1 });
