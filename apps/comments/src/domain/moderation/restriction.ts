import { isRestricted } from './appeal-comment.js';
import type { Comment } from '../comment.js';

export interface Restriction {
  /** A code of the policy, or a moderator's words. */
  readonly reason?: string;
  readonly decidedBy: 'policy' | 'moderator' | 'reports';
}

/** Why readers do not see a comment, as its author is told; nothing where they do, or are taken to. */
export function restrictionOf(comment: Comment): Restriction | undefined {
  if (!isRestricted(comment)) return undefined;
  const { ruling, pending, finding } = comment;
  const reason = ruling?.reason ?? pending?.reason ?? finding?.reason;
  return { decidedBy: ruling?.by ?? 'policy', ...(reason !== undefined && { reason }) };
}
