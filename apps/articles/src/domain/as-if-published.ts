import type { Article } from './article.js';

/** The article as it would be if it were published at this moment, with its working copy where it has one; for the page that shows it to its writers. */
export function asIfPublished({ workingCopy, ...article }: Article, now: Date): Article {
  const { firstPublishedAt = now, publishedAt = now } = article.times;
  const { content } = workingCopy ?? article;
  return { ...article, content, times: { ...article.times, firstPublishedAt, publishedAt } };
}
