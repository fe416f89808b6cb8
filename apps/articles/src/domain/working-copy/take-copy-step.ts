import { announcedOf } from '../publication/announced.js';
import type { Article, WorkingCopy } from '../article.js';
import type { Circumstances } from '../publication/circumstances.js';
import { assertComplete } from '../writing/completeness.js';
import { assertNotPastReview, assertReview } from '../publication/review-conditions.js';
import { NotPublishedError } from './working-copy-errors.js';
import { copyRowFor, workingCopyOf } from './working-copy-standing.js';
import type { CopyAction, CopyCondition, CopyTransition } from './working-copy-transitions.js';

type Change = Partial<Omit<WorkingCopy, 'state'>>;

/** One step of a working copy by its table, to another state of it; readers hear nothing. */
export function takeCopyStep(article: Article, action: CopyAction, at: Circumstances, change: (copy: WorkingCopy) => Change): Article {
  const { to } = assertCopyStep(article, action, at);
  const copy = workingCopyOf(article);
  if (to === 'none') throw new Error(`"${action}" ends a working copy`);
  return withCopy(article, at, {
    ...copy,
    // A plan is made for one state, and what came of it is over with the next.
    ...(to !== copy.state && { schedule: undefined, scheduleError: undefined }),
    ...change(copy),
    state: to,
    modifiedAt: at.now,
  });
}

/** The article with its working copy at another state, or without it. What readers know stays as it is. */
export const withCopy = (article: Article, { now }: Pick<Circumstances, 'now'>, workingCopy: WorkingCopy | undefined): Article => ({
  ...article,
  workingCopy,
  version: article.version + 1,
  announced: announcedOf(article),
  times: { ...article.times, modifiedAt: now },
});

/** The row of the table that a step takes; refused unless it is there for this person, and its conditions hold. */
export function assertCopyStep(article: Article, action: CopyAction, at: Circumstances): CopyTransition {
  const { workingCopy: copy, embargo } = article;
  if (copy) assertNotPastReview(copy.state, { action, review: copy.review, embargo }, at);
  const row = copyRowFor(article, action, at.person);
  for (const condition of row.conditions ?? []) assertCondition(condition, article, action, at);
  return row;
}

function assertCondition(condition: CopyCondition, article: Article, action: CopyAction, at: Circumstances): void {
  switch (condition) {
    case 'published':
      if (article.state !== 'published') throw new NotPublishedError();
      return;
    case 'complete':
      assertComplete({ kind: article.kind, content: workingCopyOf(article).content }, at.references);
      return;
    case 'another-person':
    case 'reason':
    case 'no-embargo':
      break;
  }
  assertReview(condition, { action, review: workingCopyOf(article).review, embargo: article.embargo }, at);
}
