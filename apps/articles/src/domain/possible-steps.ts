import type { Article } from './article.js';
import type { Action, Condition } from './article-transitions.js';
import type { Circumstances } from './circumstances.js';
import { embargoAt } from './embargo.js';
import { EmbargoedError, ReasonRequiredError, TwoPersonRuleError } from './errors.js';
import { assertReview } from './review-conditions.js';
import { allowedActions, rowFor } from './standing.js';

export interface PossibleSteps {
  readonly allowed: readonly Action[];
  /** Of these, what this person may do with a reason alone. */
  readonly reasonNeeded: readonly Action[];
}

type Look = Omit<Circumstances, 'references' | 'reason'>;
type Way = 'open' | 'with-reason' | 'closed';

/**
 * What is worth offering to this person: what the table lets them do, without what would be refused because of who they are or of what is in force.
 * Whether the text is complete is told when it is tried, for that names the fields.
 */
export function possibleSteps(article: Article, look: Look): PossibleSteps {
  const steps = allowedActions(article, look.person).map(action => ({ action, way: wayOf(article, action, look) }));
  const named = (...ways: readonly Way[]) => steps.filter(({ way }) => ways.includes(way)).map(({ action }) => action);
  return { allowed: named('open', 'with-reason'), reasonNeeded: named('with-reason') };
}

function wayOf(article: Article, action: Action, look: Look): Way {
  if (action === 'unschedule' && !article.schedule) return 'closed';
  if (action === 'lift-embargo' && !embargoAt(article.embargo, look.now)) return 'closed';
  const ways = (rowFor(article, action, look.person).conditions ?? []).map(condition => wayPast(condition, article, action, look));
  if (ways.includes('closed')) return 'closed';
  return ways.includes('with-reason') ? 'with-reason' : 'open';
}

function wayPast(condition: Condition, article: Article, action: Action, look: Look): Way {
  switch (condition) {
    case 'another-person':
    case 'reason':
    case 'no-embargo':
    case 'no-embargo-but-for-chief':
      return wayWithoutReason(() => assertReview(condition, { action, review: article.review, embargo: article.embargo }, look));
    case 'never-published':
      return article.times.firstPublishedAt ? 'closed' : 'open';
    case 'no-working-copy':
      return article.workingCopy ? 'closed' : 'open';
    case 'published':
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
