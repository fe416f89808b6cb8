import { Schema } from 'mongoose';

export const reportReasons = ['offensive', 'abusive', 'spam', 'off-topic', 'illegal'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What one reader says against a comment; once. */
export interface ReportDocument {
  /** `<comment>:<person>` */
  _id: string;
  /** `rpt_…`, which its reporter keeps. */
  receipt: string;
  commentId: string;
  personId: string;
  reason: ReportReason;
  text?: string;
  /** Of a notice of illegal content (Regulation (EU) 2022/2065, Article 16), which names who gives it. */
  name?: string;
  email?: string;
  at: Date;
}

export const reportSchema = new Schema<ReportDocument>(
  {
    _id: String,
    receipt: { type: String, required: true },
    commentId: { type: String, required: true },
    personId: { type: String, required: true },
    reason: { type: String, required: true },
    text: String,
    name: String,
    email: String,
    at: { type: Date, required: true },
  },
  { collection: 'reports', versionKey: false },
);
reportSchema.index({ commentId: 1, at: 1 });
reportSchema.index({ personId: 1 });
