import { Schema } from 'mongoose';
import type { ModerationPolicy } from '../domain/policy/moderation-policy.js';

/** `paper`, or a section's id. */
export interface PolicyDocument {
  _id: string;
  version: number;
  policy: Partial<ModerationPolicy>;
}

export const policySchema = new Schema<PolicyDocument>(
  { _id: String, version: { type: Number, required: true }, policy: { type: Schema.Types.Mixed, required: true } },
  { collection: 'policies', versionKey: false, minimize: false },
);
