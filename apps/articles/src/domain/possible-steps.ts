import type { Article } from './article.js';
import type { Action } from './article-transitions.js';
import { embargoAt } from './embargo.js';
import { allowedActions, type Person, rowFor } from './standing.js';
import { hadPartIn } from './take-step.js';

export interface PossibleSteps {
  readonly allowed: readonly Action[];
  /** Of these, what this person may do with a reason alone. */
  readonly reasonNeeded: readonly Action[];
}

interface Look {
  readonly person: Person;
  readonly now: Date;
  readonly twoPersonRule: boolean;
}

/**
 * What is worth offering to this person: what the table lets them do, without what would be refused because of who they are or of what is in force.
 * Whether the text is complete is told when it is tried, for that names the fields.
 */
export function possibleSteps(article: Article, look: Look): PossibleSteps {
  const steps = allowedActions(article, look.person).map(action => ({ action, ways: wayOf(article, action, look) }));
  return {
    allowed: steps.filter(({ ways }) => ways !== 'none').map(({ action }) => action),
    reasonNeeded: steps.filter(({ ways }) => ways === 'with-reason').map(({ action }) => action),
  };
}

type Way = 'open' | 'with-reason' | 'none';

function wayOf(article: Article, action: Action, { person, now, twoPersonRule }: Look): Way {
  const conditions = rowFor(article, action, person).conditions ?? [];
  const isChief = person.roles.includes('chief');
  const isEmbargoed = embargoAt(article.embargo, now) !== undefined;
  const isOwnText = conditions.includes('another-person') && twoPersonRule && hadPartIn(article, person);
  const isRefused =
    (action === 'unschedule' && !article.schedule) ||
    (action === 'lift-embargo' && !isEmbargoed) ||
    (conditions.includes('no-embargo') && isEmbargoed) ||
    (conditions.includes('no-embargo-but-for-chief') && isEmbargoed && !isChief) ||
    (conditions.includes('never-published') && article.times.firstPublishedAt !== undefined) ||
    (isOwnText && !isChief);
  if (isRefused) return 'none';
  return isOwnText || conditions.includes('reason') ? 'with-reason' : 'open';
}
