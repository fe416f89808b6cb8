import type { Article, WorkingCopy } from '../article.js';
import type { Circumstances } from './circumstances.js';
import { written } from '../writing/edit-article.js';
import { alsoWrittenBy, unreviewed } from './review.js';
import { NotPublishedError } from '../working-copy/working-copy-errors.js';

/** Its article is taken down: the working copy sleeps until readers see the article again, and what was planned of it is over. */
export function setAside(copy: WorkingCopy, now: Date): WorkingCopy {
  if (!copy.schedule) return copy;
  const { schedule, ...rest } = copy;
  const { code, message } = new NotPublishedError();
  return { ...rest, state: 'approved', scheduleError: { code, message, publishAt: schedule.publishAt, at: now } };
}

/** Its article goes back into work: what was written in the working copy is the draft, and is reviewed as one. */
export function becomeDraft(article: Article, at: Circumstances): Partial<Article> {
  const { workingCopy: copy, review } = article;
  if (!copy) return {};
  return {
    ...written(article, copy, at, false),
    review: alsoWrittenBy(unreviewed(review), ...copy.review.writtenBy),
    workingCopy: undefined,
  };
}
