import type { Article } from '../article.js';
import type { Circumstances } from '../publication/circumstances.js';
import { written } from '../writing/edit-article.js';
import { EmbargoedError, NotPublishableError, RedirectLoopError } from '../errors.js';
import { approvedBy } from '../publication/review.js';
import { shownImages } from '../media/shown-images.js';
import { assertCopyStep, withCopy } from './take-copy-step.js';
import { workingCopyOf } from './working-copy-standing.js';

/** The changes become the article's own, before the eyes of readers. A chief's publication from review approves them too. */
export function publishCopy(article: Article, at: Circumstances): Article {
  const { from } = assertCopyStep(article, 'publish', at);
  const copy = workingCopyOf(article);
  const version = article.version + 1;
  const text = written(article, copy, at, true);
  return {
    ...article,
    ...text,
    version,
    workingCopy: undefined,
    review: { ...(from === 'in_review' ? approvedBy(copy.review, at.person.id) : copy.review), createdBy: article.review.createdBy },
    shownImages: shownImages(copy.content, at.references),
    announced: { version, at: at.now },
    times: { ...text.times, modifiedAt: at.now },
  };
}

/** As an editor would publish it at this moment. What may not be published is approved again, and says why. */
export function publishCopyWhenDue(article: Article, at: Circumstances): Article {
  try {
    return publishCopy(article, at);
  } catch (error) {
    const isRefusal = error instanceof EmbargoedError || error instanceof NotPublishableError || error instanceof RedirectLoopError;
    if (!isRefusal) throw error;
    const { code, message } = error;
    const { schedule: { publishAt = at.now } = {}, ...copy } = workingCopyOf(article);
    return withCopy(article, at, {
      ...copy,
      state: 'approved',
      modifiedAt: at.now,
      scheduleError: { code, message, publishAt, at: at.now },
    });
  }
}
