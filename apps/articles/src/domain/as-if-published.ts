import type { Article } from './article.js';

/** The article as it would be if it were published at this moment, for the page that shows it to its writers. */
export function asIfPublished(article: Article, now: Date): Article {
  const { firstPublishedAt = now, publishedAt = now } = article.times;
  return { ...article, times: { ...article.times, firstPublishedAt, publishedAt } };
}
