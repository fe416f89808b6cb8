import { Schema } from 'mongoose';
import type { CommentStatus } from '#contracts';

/** One line of the moderators' log: what they have decided, and what the policy has refused without them. Lines are only ever added. */
export interface DecisionDocument {
  _id: string;
  at: Date;
  /** `usr_…`; `policy` where no person decided. */
  moderator: string;
  action: string;
  reason?: string;
  commentId?: string;
  articleId?: string;
  /** Whom it is about. */
  personId?: string;
  from?: CommentStatus;
  to?: CommentStatus;
  /** Of a standing what it was and what it is; of a policy (`after.scope`) what differs. */
  before?: unknown;
  after?: unknown;
}

export const decisionSchema = new Schema<DecisionDocument>(
  {
    _id: String,
    at: { type: Date, required: true },
    moderator: { type: String, required: true },
    action: { type: String, required: true },
    reason: String,
    commentId: String,
    articleId: String,
    personId: String,
    from: String,
    to: String,
    before: Schema.Types.Mixed,
    after: Schema.Types.Mixed,
  },
  { collection: 'decisions', versionKey: false, minimize: false },
);
decisionSchema.index({ at: -1, _id: -1 });
decisionSchema.index({ personId: 1, at: -1 });
decisionSchema.index({ moderator: 1 });
