import type { PublicArticle } from '#contracts';
import { newId } from '#persistence';

/** An article as `article.published` tells it to consumers, with no more in it than must be. */
export function publishedArticle(over: Partial<PublicArticle> = {}): PublicArticle {
  const at = '2030-01-01T12:00:00.000Z';
  return {
    id: newId('art'),
    version: 1,
    kind: 'story',
    genre: 'news',
    headline: 'The tide table is a page shorter',
    slug: 'the-tide-table',
    path: '/town/the-tide-table',
    previousPaths: [],
    body: [],
    sections: [{ id: 'sec_town', slug: 'town', name: 'Town', path: '/town', ancestorIds: [] }],
    tags: [],
    authors: [],
    locale: 'en',
    firstPublishedAt: at,
    publishedAt: at,
    updatedAt: at,
    modifiedAt: at,
    commentPolicy: { enabled: true, moderation: 'inherit' },
    corrections: [],
    sensitive: [],
    notify: 'none',
    ...over,
  };
}
