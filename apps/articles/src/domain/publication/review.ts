import type { Review } from '../article.js';
import type { Circumstances } from './circumstances.js';

/** Nobody has submitted or approved it; who wrote it stays known. */
export const unreviewed = ({ createdBy, writtenBy }: Review): Review => ({ createdBy, writtenBy });

/** The work is done; why it came back before is answered. */
export const submittedBy = ({ returned: _answered, ...review }: Review, person: string): Review => ({ ...review, submittedBy: person });

/** Back to whoever wrote it, who reads why. */
export const sentBack = (review: Review, { person, now, reason: why }: Circumstances): Review => ({
  ...unreviewed(review),
  returned: { by: person.id, at: now, ...(why && { why }) },
});

/** An approval of the text before does not hold. */
export const unapproved = ({ approvedBy: _approval, ...review }: Review): Review => review;

export const approvedBy = (review: Review, person: string): Review => ({ ...review, approvedBy: person, writtenBy: [] });

/** More of those who may not approve it. Only an approval forgets them, not that readers see the words already, nor that they are taken down. */
export const alsoWrittenBy = (review: Review, ...people: readonly string[]): Review => ({
  ...review,
  writtenBy: [...new Set([...review.writtenBy, ...people])],
});
