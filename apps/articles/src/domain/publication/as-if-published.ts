import type { Article } from '../article.js';

/**
 * The article as it would be if what waits were published at this moment, for the page that shows it to its writers: of one that readers see, the changes that
 * somebody works on. Its address stays that of now.
 */
export function asIfPublished(article: Article, now: Date): Article {
  const { firstPublishedAt = now, publishedAt = now } = article.times;
  const content = waitingCopy(article)?.content ?? article.content;
  return { ...article, content, times: { ...article.times, firstPublishedAt, publishedAt } };
}

/** While readers do not see the article, its working copy sleeps. */
export const waitingCopy = ({ state, workingCopy }: Article): Article['workingCopy'] => (state === 'published' ? workingCopy : undefined);
