import { Schema } from 'mongoose';

/** Who decided what about a dead letter; rows are only ever added. */
export interface DeadLetterAuditDocument {
  letterId: string;
  action: 'replay' | 'discard' | 'forget';
  outcome: 'done' | 'failed';
  actor: string;
  reason?: string;
  at: Date;
}

export const deadLetterAuditSchema = new Schema<DeadLetterAuditDocument>(
  {
    letterId: { type: String, required: true },
    action: { type: String, required: true },
    outcome: { type: String, required: true },
    actor: { type: String, required: true },
    reason: String,
    at: { type: Date, required: true },
  },
  { collection: 'deadLetterAudit', versionKey: false },
);
deadLetterAuditSchema.index({ letterId: 1, at: 1 });
