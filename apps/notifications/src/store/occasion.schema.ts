import { Schema } from 'mongoose';
import type { Occasion } from '../domain/matching/occasion.js';

export type OccasionDocument = Omit<Occasion, 'id'> & {
  _id: string;
  /** Whoever works on it now. */
  claim?: string;
  /** From when on somebody may work on it, the longest waiting first; absent where there is nothing to do. While it is claimed, when the claim is void. */
  turn?: Date;
  /** When it last went on, or was looked at and had to wait. */
  movedAt?: Date;
};

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
    toldOf: String,
    content: { type: mixed, required: true },
    state: text,
    cursor: mixed,
    withdrawing: mixed,
    matched: { type: Number, required: true },
    written: { type: Number, required: true },
    startedAt: instant,
    endedAt: Date,
    claim: String,
    turn: Date,
    movedAt: Date,
  },
  { collection: 'occasions', versionKey: false, minimize: false },
);
occasionSchema.index({ turn: 1 }, { sparse: true });
/** The list of fan-outs, the newest first. */
occasionSchema.index({ startedAt: -1, _id: -1 });
occasionSchema.index({ state: 1, startedAt: -1, _id: -1 });
occasionSchema.index({ subject: 1 });
/** Whoever knows the event asks what came of it. */
occasionSchema.index({ eventId: 1 });
