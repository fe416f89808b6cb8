import { isOpen } from '../moderation/appeal.js';
import { type Comment, isFinal } from '../comment.js';
import { ReasonRequiredError, StatusRefusedError } from '../errors.js';
import { recordRuling } from '../moderation/record-ruling.js';

/** A moderator leaves a comment as it is. Whoever has appealed is declined, and told why. */
export function keepComment(comment: Comment, reason: string | undefined, at: Date): Comment {
  const { appeal, changedAt } = comment;
  if (isFinal(comment)) throw new StatusRefusedError('keep', comment.status);
  if (isOpen(appeal) && reason === undefined) throw new ReasonRequiredError();
  const kept = recordRuling(comment, comment, { outcome: 'declined', at, ...(reason !== undefined && { reason }) });
  // It waits for as long as it has waited.
  return { ...kept, changedAt, ...(appeal && { appeal: kept.appeal ?? appeal }) };
}
