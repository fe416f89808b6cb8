import type { KnownComment } from '../matching/known-comment.js';

/** Whose a comment is, for somebody who says that it is theirs. */
export type Authorship = 'own' | 'not-own' | 'unknown';

/** Nothing is known of one that was not heard of yet, nor of one that readers may not see: then nobody is told who wrote it. */
export function authorshipOf(comment: KnownComment | undefined, isAuthor: (personId: string) => boolean): Authorship {
  if (comment?.status === 'removed') return 'not-own';
  if (comment?.authorId === undefined) return 'unknown';
  return isAuthor(comment.authorId) ? 'own' : 'not-own';
}
