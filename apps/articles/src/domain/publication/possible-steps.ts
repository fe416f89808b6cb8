import type { Article } from '../article.js';
import type { Action, Condition } from './article-transitions.js';
import type { Circumstances } from './circumstances.js';
import { embargoAt } from './embargo.js';
import { EmbargoedError, ReasonRequiredError, TwoPersonRuleError } from '../errors.js';
import { assertReview, type Reviewed } from './review-conditions.js';
import { allowedActions, rowFor } from './standing.js';
import { allowedCopyActions, copyRowFor } from '../working-copy/working-copy-standing.js';
import type { CopyAction } from '../working-copy/working-copy-transitions.js';

export interface Possible<A extends string> {
  readonly allowed: readonly A[];
  /** Of these, what this person may do with a reason alone. */
  readonly reasonNeeded: readonly A[];
}

export type Look = Omit<Circumstances, 'references' | 'reason'>;
type Way = 'open' | 'with-reason' | 'closed';

/**
 * What is worth offering to this person: what the table lets them do, without what would be refused because of who they are or of what is in force.
 * Whether the text is complete is told when it is tried, for that names the fields.
 */
export const possibleSteps = (article: Article, look: Look): Possible<Action> =>
  possibleOf(allowedActions(article, look.person), action => {
    if (action === 'unschedule' && !article.schedule) return ['closed'];
    const embargo = embargoAt(article.embargo, look.now);
    if (action === 'lift-embargo' && !embargo) return ['closed'];
    if (action === 'schedule' && embargo && !embargo.until) return ['closed'];
    const { conditions = [] } = rowFor(article, action, look.person);
    return conditions.map(condition => wayPast(condition, article, { action, review: article.review, embargo: article.embargo }, look));
  });

/** The same of the article's working copy; where there is none, whether one may be begun (`edit`). */
export const possibleCopySteps = (article: Article, look: Look): Possible<CopyAction> =>
  possibleOf(allowedCopyActions(article, look.person), action => {
    const { conditions = [] } = copyRowFor(article, action, look.person);
    const { review } = article.workingCopy ?? article;
    return conditions.map(condition => wayPast(condition, article, { action, review, embargo: article.embargo }, look));
  });

function possibleOf<A extends string>(actions: readonly A[], waysOf: (action: A) => readonly Way[]): Possible<A> {
  const open = actions.map(action => ({ action, ways: waysOf(action) })).filter(({ ways }) => !ways.includes('closed'));
  return {
    allowed: open.map(({ action }) => action),
    reasonNeeded: open.filter(({ ways }) => ways.includes('with-reason')).map(({ action }) => action),
  };
}

function wayPast(condition: Condition, article: Article, { action, review, embargo }: Reviewed, look: Look): Way {
  switch (condition) {
    case 'another-person':
    case 'reason':
    case 'no-embargo':
    case 'no-embargo-but-for-chief':
      return wayWithoutReason(() => assertReview(condition, { action, review, embargo }, look));
    case 'never-published':
      return article.times.firstPublishedAt ? 'closed' : 'open';
    case 'no-working-copy':
      return article.workingCopy ? 'closed' : 'open';
    case 'published':
      return article.state === 'published' ? 'open' : 'closed';
    case 'complete':
      break;
  }
  return 'open';
}

function wayWithoutReason(assert: () => void): Way {
  try {
    assert();
    return 'open';
  } catch (error) {
    if (error instanceof ReasonRequiredError) return 'with-reason';
    if (error instanceof TwoPersonRuleError || error instanceof EmbargoedError) return 'closed';
    throw error;
  }
}
