import type { Review } from './article.js';

/** One more of those who may not approve it. Only an approval forgets them, not that readers see the words already, nor that they are taken down. */
export const alsoWrittenBy = (review: Review, person: string): Review => ({
  ...review,
  writtenBy: [...new Set([...review.writtenBy, person])],
});
