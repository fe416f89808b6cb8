import type { PublicArticle } from '#contracts';
import { articleText } from './article-text.js';
import type { KnownArticle } from './known-article.js';

/** What is kept of an article that readers can see. */
export function articleCopy(article: PublicArticle): KnownArticle {
  const sectionIds = article.sections.flatMap(({ id, ancestorIds }) => [id, ...ancestorIds]);
  return {
    id: article.id,
    path: article.path,
    sectionIds: [...new Set(sectionIds)],
    tags: article.tags.map(({ slug }) => slug),
    sensitive: article.sensitive,
    text: articleText(article),
    ...(article.sponsoredBy !== undefined && { sponsoredBy: article.sponsoredBy }),
  };
}
