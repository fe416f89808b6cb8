import type { Article } from './article.js';
import type { Condition } from './article-transitions.js';
import { embargoAt } from './embargo.js';
import { hadPartIn, type Reviewed } from './review-conditions.js';
import type { Person } from './standing.js';

/** Who looks, when, and under which rule of the house. */
export interface Look {
  readonly person: Person;
  readonly now: Date;
  readonly twoPersonRule: boolean;
}

export interface Possible<A extends string> {
  readonly allowed: readonly A[];
  /** Of these, what this person may do with a reason alone. */
  readonly reasonNeeded: readonly A[];
}

type Way = 'open' | 'with-reason' | 'none';

/** Of what a table lets somebody do: what they get through with. */
export function possibleOf<A extends string>(actions: readonly A[], wayOf: (action: A) => Way): Possible<A> {
  const steps = actions.map(action => ({ action, way: wayOf(action) }));
  return {
    allowed: steps.filter(({ way }) => way !== 'none').map(({ action }) => action),
    reasonNeeded: steps.filter(({ way }) => way === 'with-reason').map(({ action }) => action),
  };
}

/** How this person gets through the conditions of a step, as far as they are told before it is tried. */
export function wayThrough(
  conditions: readonly Condition[],
  { state, times, workingCopy, ...article }: Article,
  review: Reviewed['review'],
  { person, now, twoPersonRule }: Look,
): Way {
  const isChief = person.roles.includes('chief');
  const isEmbargoed = embargoAt(article.embargo, now) !== undefined;
  const isOwnText = conditions.includes('another-person') && twoPersonRule && hadPartIn(review, person.id);
  const isRefused =
    (conditions.includes('no-embargo') && isEmbargoed) ||
    (conditions.includes('no-embargo-but-for-chief') && isEmbargoed && !isChief) ||
    (conditions.includes('never-published') && times.firstPublishedAt !== undefined) ||
    (conditions.includes('no-working-copy') && workingCopy !== undefined) ||
    (conditions.includes('published') && state !== 'published') ||
    (isOwnText && !isChief);
  if (isRefused) return 'none';
  return isOwnText || conditions.includes('reason') ? 'with-reason' : 'open';
}
