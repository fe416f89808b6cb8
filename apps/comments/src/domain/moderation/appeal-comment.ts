import { isOpen, mayAppealAgain } from './appeal.js';
import { type Comment } from '../comment.js';
import { AppealRefusedError, StatusRefusedError } from '../errors.js';

/** Its author says why a decision should not be. It is a version: nobody decides without having seen it. Readers see no difference. */
export function appealComment(comment: Comment, text: string, at: Date): Comment {
  const { status, appeal, version } = comment;
  if (!isRestricted(comment)) throw new StatusRefusedError('appeal', status);
  if (isOpen(appeal)) throw new AppealRefusedError('You have appealed already; a moderator will look at it');
  if (!mayAppealAgain(appeal)) throw new AppealRefusedError('There is nothing here to appeal against, or it was answered');
  return { ...comment, version: version + 1, appeal: { text, at } };
}

/** Whether there is a decision that its author can appeal against. */
export const isRestricted = ({ status, removedBy }: Comment): boolean =>
  ['held', 'hidden', 'rejected'].includes(status) || removedBy === 'moderator';
