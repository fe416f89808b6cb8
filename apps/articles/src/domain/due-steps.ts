import type { Article } from './article.js';

/** What the schedule does by itself. */
export const dueSteps = ['publish-article', 'expire-article'] as const;
export type DueStep = (typeof dueSteps)[number];

/** When the schedule is to take this step with the article; never, where there is no answer. */
export function dueAt(step: DueStep, { state, schedule }: Article): Date | undefined {
  switch (step) {
    case 'publish-article':
      return state === 'scheduled' ? schedule?.publishAt : undefined;
    case 'expire-article':
      break;
  }
  // Before it is published there is nothing to take down.
  return state === 'published' ? schedule?.unpublishAt : undefined;
}
