import type { CreativeReview } from './creative.js';

/** One more of those who may not approve it, beside whoever submitted what there was before. Only an approval forgets them. */
export function alsoWrittenBy({ submittedBy, writtenBy }: CreativeReview, ...people: readonly string[]): CreativeReview {
  const before = submittedBy === undefined ? writtenBy : [...writtenBy, submittedBy];
  return { writtenBy: [...new Set([...before, ...people])] };
}
