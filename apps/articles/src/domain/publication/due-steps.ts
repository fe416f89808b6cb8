import type { Article } from '../article.js';

/** What the schedule does by itself. */
export const dueSteps = ['publish-article', 'expire-article', 'publish-working-copy'] as const;
export type DueStep = (typeof dueSteps)[number];

/** When, and by whose plan. */
interface Due {
  readonly at: Date;
  readonly by: string;
}

/** When the schedule is to take this step with the article; never, where there is no answer. */
export function dueOf(step: DueStep, { state, schedule, workingCopy }: Article): Due | undefined {
  switch (step) {
    case 'publish-article':
      return state === 'scheduled' ? due(schedule?.publishAt, schedule?.by) : undefined;
    case 'expire-article':
      // Before it is published there is nothing to take down.
      return state === 'published' ? due(schedule?.unpublishAt, schedule?.by) : undefined;
    case 'publish-working-copy':
      break;
  }
  return state === 'published' ? due(workingCopy?.schedule?.publishAt, workingCopy?.schedule?.by) : undefined;
}

const due = (at: Date | undefined, by: string | undefined): Due | undefined => (at && by ? { at, by } : undefined);

export const dueAt = (step: DueStep, article: Article): Date | undefined => dueOf(step, article)?.at;
