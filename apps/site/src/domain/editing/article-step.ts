/** What can be done with an article besides writing it, each with what it asks for. */
export const articleSteps = [
  'submit',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'return',
  'revise',
  'correct',
  'embargo',
  'lift-embargo',
  'unpublish',
  'kill',
  'delete',
  'discard',
] as const;
export type ArticleStep = (typeof articleSteps)[number];

export const isStep = (text: string): text is ArticleStep => articleSteps.includes(text as ArticleStep);

/** What the work leads to next: one step that stands in the open. */
const leading: readonly ArticleStep[] = ['submit', 'approve', 'publish'];

export interface OfferedSteps {
  readonly first: ArticleStep | undefined;
  readonly others: readonly ArticleStep[];
}

/** Of what this person may do: what comes next, and the rest. Who may approve is not first led past it. */
export function offeredSteps(allowed: readonly string[], reasonNeeded: readonly string[]): OfferedSteps {
  const offered = articleSteps.filter(step => allowed.includes(step));
  const first = leading.find(step => offered.includes(step) && !reasonNeeded.includes(step));
  return { first, others: offered.filter(step => step !== first) };
}

/** The field of a form that belongs to a step: `return.reason`. */
export const stepField = (step: ArticleStep, name: string): string => `${step}.${name}`;
