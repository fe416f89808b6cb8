import type { Person } from '../person.js';
import { alsoWrittenBy } from './also-written-by.js';
import type { Creative } from './creative.js';
import { ReasonRequiredError, TwoPersonRuleError } from './errors.js';
import { takeCreativeStep } from './take-creative-step.js';

/** Who decides, and by which rules of the paper. */
export interface Reviewer {
  readonly person: Person & { readonly roles: readonly string[] };
  readonly reason?: string | undefined;
  readonly twoPersonRule: boolean;
}

export const submitCreative = (before: Creative, { person }: Pick<Reviewer, 'person'>): Creative =>
  takeCreativeStep(before, 'submit', { review: { ...alsoWrittenBy(before.review), submittedBy: person.id } });

/** What it shows is now two people's, and may be seen. */
export function approveCreative(before: Creative, { person, reason, twoPersonRule }: Reviewer): Creative {
  const after = takeCreativeStep(before, 'approve', { review: { writtenBy: [] } });
  const { submittedBy, writtenBy } = before.review;
  if (!twoPersonRule || (submittedBy !== person.id && !writtenBy.includes(person.id))) return after;
  if (!person.roles.includes('chief')) throw new TwoPersonRuleError();
  if (reason === undefined) throw new ReasonRequiredError();
  return after;
}

/** Also of what was approved: it is seen no longer. Whose it is stays known, for they will change it. */
export const rejectCreative = (before: Creative, reason: string): Creative =>
  takeCreativeStep(before, 'reject', { reason, review: alsoWrittenBy(before.review) });
