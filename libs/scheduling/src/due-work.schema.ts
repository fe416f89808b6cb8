import { Schema } from 'mongoose';

/** What a service has to do at a time of its own choosing; one row until it is done. */
export interface DueWorkDocument {
  /** `<kind>:<key>`: there is one plan for both. */
  _id: string;
  kind: string;
  key: string;
  dueAt: Date;
  /** What the handler needs to know; plain values only. */
  data: unknown;
  /** Failed ones; what an outage of the database ended is none. */
  attempts: number;
  /** When it may be taken: at first its due time; while claimed, the end of the claim; after a failure, the end of the pause. Parked work has none. */
  nextTryAt?: Date;
  /** A token of one claim by one process. A new plan has none, so whoever holds an old one holds nothing. */
  claim?: string;
  /** The request that planned it. */
  cause?: { correlationId: string; traceparent: string };
  parked?: { reason: string; at: Date };
}

/** As schemas of their own: of a plain nested path, Mongoose would store an empty object where there is none. */
const cause = new Schema({ correlationId: String, traceparent: String }, { _id: false });
const parked = new Schema({ reason: String, at: Date }, { _id: false });

export const dueWorkSchema = new Schema<DueWorkDocument>(
  {
    _id: String,
    kind: { type: String, required: true },
    key: { type: String, required: true },
    dueAt: { type: Date, required: true },
    data: Schema.Types.Mixed,
    attempts: { type: Number, required: true },
    nextTryAt: Date,
    claim: String,
    cause,
    parked,
  },
  { collection: 'dueWork', versionKey: false, minimize: false },
);
dueWorkSchema.index({ nextTryAt: 1, kind: 1 });
dueWorkSchema.index({ dueAt: 1 });
dueWorkSchema.index({ 'parked.at': -1 }, { sparse: true });

/** Who decided what about parked work; rows are only ever added. */
export interface DueWorkAuditDocument {
  workId: string;
  action: 'run' | 'discard';
  actor: string;
  reason?: string;
  at: Date;
}

export const dueWorkAuditSchema = new Schema<DueWorkAuditDocument>(
  {
    workId: { type: String, required: true },
    action: { type: String, required: true },
    actor: { type: String, required: true },
    reason: String,
    at: { type: Date, required: true },
  },
  { collection: 'dueWorkAudit', versionKey: false },
);
dueWorkAuditSchema.index({ workId: 1, at: 1 });
