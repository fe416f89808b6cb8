import type { Commenter } from '../commenter.js';
import { CommentRefusedError } from '../errors.js';
import type { Reason, Verdict } from '../policy/verdict.js';
import type { TextVerdict } from './write-comment.js';

/**
 * What a verdict means for a text. Where it is about the text, the text is kept, and its author told why on a page of their own; where it is about
 * the thread, the person or their haste, nothing is kept and the request is refused.
 */
export function refuseOrKeep(verdict: Verdict, commenter: Commenter): TextVerdict {
  if (verdict.outcome === 'pass') return { outcome: 'pass' };
  const refusal = refusals[verdict.reason];
  if (verdict.outcome === 'reject' && refusal) throw refusal(commenter);
  return { outcome: verdict.outcome, finding: { reason: verdict.reason, spans: verdict.spans } };
}

const haste = () => new CommentRefusedError('too-many-comments', 'You have written much in a short time; wait a little');

const refusals: Readonly<Partial<Record<Reason, (commenter: Commenter) => CommentRefusedError>>> = {
  'thread-closed': () => new CommentRefusedError('thread-closed', 'This thread takes no more comments'),
  banned: commenter => new CommentRefusedError('commenter-banned', because('You may not comment here', commenter), toldOf(commenter)),
  suspended: commenter =>
    new CommentRefusedError(
      'commenter-suspended',
      because(`You may not comment here until ${commenter.until ? inWords(commenter.until) : 'further notice'}`, commenter),
      toldOf(commenter),
    ),
  'too-many-in-a-minute': haste,
  'too-many-in-an-hour': haste,
  'too-many-guests': () =>
    new CommentRefusedError('too-many-comments', 'Much was written by guests of your address in a short time; wait a little, or sign in'),
  duplicate: () => new CommentRefusedError('duplicate-comment', 'You have written this already'),
};

/** Where they read what was decided, and may appeal; and until when it holds. */
const toldOf = ({ noticeToken, standing, until }: Commenter) => ({
  ...(noticeToken && { noticeUrl: `/notices/${noticeToken}` }),
  ...(standing === 'suspended' && until && { until }),
});

/** To the minute, for a person to read. */
const inWords = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const because = (what: string, { reason }: Commenter): string => (reason ? `${what}: ${reason}` : what);
