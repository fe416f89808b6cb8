import type { Article } from '../article.js';
import type { Circumstances } from '../publication/circumstances.js';
import { approvedBy, sentBack, submittedBy } from '../publication/review.js';
import { assertCopyStep, takeCopyStep, withCopy } from './take-copy-step.js';

/** The changes are done; another person reads them. */
export const submitCopy = (article: Article, at: Circumstances): Article =>
  takeCopyStep(article, 'submit', at, ({ review }) => ({ review: submittedBy(review, at.person.id) }));

/** Back to whoever writes them, who reads why. */
export const returnCopy = (article: Article, at: Circumstances): Article =>
  takeCopyStep(article, 'return', at, ({ review }) => ({ review: sentBack(review, at) }));

export const approveCopy = (article: Article, at: Circumstances): Article =>
  takeCopyStep(article, 'approve', at, ({ review }) => ({ review: approvedBy(review, at.person.id) }));

/** Readers go on seeing what they see. */
export function discardCopy(article: Article, at: Circumstances): Article {
  assertCopyStep(article, 'discard', at);
  return withCopy(article, at, undefined);
}
