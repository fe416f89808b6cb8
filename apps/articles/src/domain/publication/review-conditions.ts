import type { Embargo, Review } from '../article.js';
import type { Circumstances } from './circumstances.js';
import { embargoAt } from './embargo.js';
import { EmbargoedError, ReasonRequiredError, TwoPersonRuleError } from '../errors.js';

/** What is to be done with which text: the article's own, or its working copy's. */
export interface Reviewed {
  readonly action: string;
  readonly review: Review;
  readonly embargo: Embargo | undefined;
}

export type ReviewCondition = 'another-person' | 'reason' | 'no-embargo' | 'no-embargo-but-for-chief';

/** The conditions that stand between a text and its readers. */
export function assertReview(
  condition: ReviewCondition,
  { action, review, embargo }: Reviewed,
  at: Omit<Circumstances, 'references'>,
): void {
  const { person, reason, twoPersonRule } = at;
  const inForce = embargoAt(embargo, at.now);
  const isChief = person.roles.includes('chief');
  switch (condition) {
    case 'another-person':
      if (twoPersonRule && hadPartIn(review, person.id)) assertAlone(isChief, action, reason);
      return;
    case 'reason':
      if (!reason) throw new ReasonRequiredError(action);
      return;
    case 'no-embargo':
      if (inForce) throw new EmbargoedError(inForce.until);
      return;
    case 'no-embargo-but-for-chief':
      if (inForce && !isChief) throw new EmbargoedError(inForce.until);
      return;
  }
}

/** Who would publish their own words past the review is told that, and not only that an editor may not publish from there. */
export function assertNotPastReview(state: string | undefined, step: Reviewed, at: Omit<Circumstances, 'references'>): void {
  const { roles } = at.person;
  const isEditor = roles.includes('editor') && !roles.includes('chief');
  if (step.action === 'publish' && state === 'in_review' && isEditor) assertReview('another-person', step, at);
}

/** Whether they wrote or submitted what nobody has approved yet. */
const hadPartIn = ({ submittedBy, writtenBy }: Review, id: string): boolean => submittedBy === id || writtenBy.includes(id);

function assertAlone(isChief: boolean, action: string, reason: string | undefined): void {
  if (!isChief) throw new TwoPersonRuleError();
  if (!reason) throw new ReasonRequiredError(action);
}
