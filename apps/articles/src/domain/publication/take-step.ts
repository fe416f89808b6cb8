import type { Article } from '../article.js';
import type { Action, Condition, Transition } from './article-transitions.js';
import type { Circumstances } from './circumstances.js';
import { assertComplete } from '../writing/completeness.js';
import { embargoAt } from './embargo.js';
import { NotPermittedError } from '../errors.js';
import { assertNotPastReview, assertReview } from './review-conditions.js';
import { shownImages } from '../media/shown-images.js';
import { allowedActions, rowFor, standingOf } from './standing.js';
import { WorkingCopyOpenError } from '../working-copy/working-copy-errors.js';

type Change = Partial<Omit<Article, 'id' | 'version' | 'state'>>;

/** One step of the table: refused unless it is there for this person and its conditions hold; then the change that is its own, and a new version. */
export function takeStep(
  article: Article,
  action: Action,
  circumstances: Circumstances,
  change: (row: Transition) => Change = () => ({}),
): Article {
  const { now, references } = circumstances;
  assertNotPastReview(article.state, { action, review: article.review, embargo: article.embargo }, circumstances);
  const row = rowFor(article, action, circumstances.person);
  for (const condition of row.conditions ?? []) assertBefore(condition, article, action, circumstances);
  const changed = change(row);
  const version = article.version + 1;
  const after: Article = {
    ...article,
    embargo: embargoAt(article.embargo, now),
    // A plan is made for one state, and what came of it is over with the next.
    ...(row.to !== article.state && { schedule: undefined, scheduleError: undefined }),
    ...changed,
    state: row.to,
    version,
    times: { ...article.times, ...changed.times, modifiedAt: now },
    ...(row.to === 'published' && {
      shownImages: shownImages(changed.content ?? article.content, references),
      announced: { version, at: now },
    }),
  };
  if (row.conditions?.includes('complete')) assertComplete(after, references);
  return after;
}

function assertBefore(condition: Condition, article: Article, action: Action, circumstances: Circumstances): void {
  const { review, embargo, workingCopy, times, id } = article;
  const { person } = circumstances;
  switch (condition) {
    case 'another-person':
    case 'reason':
    case 'no-embargo':
    case 'no-embargo-but-for-chief':
      assertReview(condition, { action, review, embargo }, circumstances);
      return;
    case 'never-published':
      if (!times.firstPublishedAt) return;
      throw new NotPermittedError({ action, standing: standingOf(article), allowed: allowedActions(article, person) });
    case 'no-working-copy':
      if (workingCopy) throw new WorkingCopyOpenError(id, workingCopy);
      return;
    case 'published':
    case 'complete':
      return;
  }
}
