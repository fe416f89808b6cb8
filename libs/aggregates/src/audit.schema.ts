import { Schema } from 'mongoose';
import type { AuditEntry } from './audit-entry.js';

export type AuditDocument = Omit<AuditEntry, 'id'> & { _id: string };

const { Mixed } = Schema.Types;

export const auditSchema = new Schema<AuditDocument>(
  {
    _id: String,
    at: { type: Date, required: true },
    actor: { type: String, required: true },
    action: { type: String, required: true },
    aggregate: { type: String, required: true },
    aggregateId: { type: String, required: true },
    version: { type: Number, required: true },
    why: String,
    before: { type: Mixed, required: true },
    after: { type: Mixed, required: true },
  },
  { collection: 'audit', versionKey: false, minimize: false },
);

const newest = { at: -1, _id: -1 } as const;
auditSchema.index(newest);
auditSchema.index({ aggregateId: 1, ...newest });
auditSchema.index({ aggregateId: 1, version: -1, _id: -1 });
auditSchema.index({ actor: 1, ...newest });
auditSchema.index({ action: 1, ...newest });

/** Append-only: no code of ours changes or removes a line. */
const refuse = (): never => {
  throw new Error('The audit trail is append-only');
};
auditSchema.pre(
  ['updateOne', 'updateMany', 'replaceOne', 'findOneAndUpdate', 'findOneAndReplace', 'findOneAndDelete', 'deleteOne', 'deleteMany'],
  refuse,
);
