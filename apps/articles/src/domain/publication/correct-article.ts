import type { Article, Correction } from '../article.js';
import type { Circumstances } from './circumstances.js';
import { alsoWrittenBy } from './review.js';
import { takeStep } from './take-step.js';

export type CorrectionInput = Omit<Correction, 'at'>;

/** The paper puts something right, in the open; readers see that the article was updated. */
export const correctArticle = (article: Article, correction: CorrectionInput, at: Circumstances): Article =>
  takeStep(article, 'correct', at, () => ({
    corrections: [...article.corrections, { ...correction, at: at.now }],
    review: alsoWrittenBy(article.review, at.person.id),
    workingCopy: article.workingCopy && { ...article.workingCopy, review: alsoWrittenBy(article.workingCopy.review, at.person.id) },
    times: { ...article.times, updatedAt: at.now },
  }));
