import type { NewsroomArticle, WorkingCopy } from './newsroom-article.js';

/** The working copy as a text that is written like any other; what it has not of its own is the article's. */
export function copyOf(article: NewsroomArticle, { minor, ...copy }: WorkingCopy): NewsroomArticle {
  const { id, path, publishedAt, corrections, embargo } = article;
  return { ...copy, id, path, corrections, isCopy: true, isMinor: minor, ...(publishedAt && { publishedAt }), ...(embargo && { embargo }) };
}

/** What a working copy would begin with: what readers see. Saving it begins it. */
export function newCopyOf({ schedule: _ending, scheduleError: _missed, ...article }: NewsroomArticle): NewsroomArticle {
  return { ...article, state: 'draft', isCopy: true, isNew: true, allowed: ['edit', 'submit'], reasonNeeded: [] };
}
