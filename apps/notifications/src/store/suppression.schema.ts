import { Schema } from 'mongoose';
import type { Suppression } from '../domain/subscribing/suppression.js';

/** Under the address's hash. */
export type SuppressionDocument = Omit<Suppression, 'addressHash'> & { _id: string };

export const suppressionSchema = new Schema<SuppressionDocument>(
  {
    _id: String,
    version: { type: Number, required: true },
    reason: { type: String, required: true },
    at: { type: Date, required: true },
    until: Date,
  },
  { collection: 'suppressions', versionKey: false },
);
