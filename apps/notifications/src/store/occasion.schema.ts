import { Schema } from 'mongoose';
import type { Occasion } from '../domain/matching/occasion.js';

export type OccasionDocument = Omit<Occasion, 'id'> & { _id: string };

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const mixed = Schema.Types.Mixed;

export const occasionSchema = new Schema<OccasionDocument>(
  {
    _id: String,
    kind: text,
    category: text,
    subject: text,
    eventId: text,
    at: instant,
    topicKeys: { type: [String], required: true },
    content: { type: mixed, required: true },
    state: text,
    cursor: mixed,
    matched: { type: Number, required: true },
    written: { type: Number, required: true },
    startedAt: instant,
    endedAt: Date,
  },
  { collection: 'occasions', versionKey: false, minimize: false },
);
/** What is still to be told; the list of fan-outs, the newest first. */
occasionSchema.index({ state: 1, startedAt: -1 });
occasionSchema.index({ subject: 1 });
