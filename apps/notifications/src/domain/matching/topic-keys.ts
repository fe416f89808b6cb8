import type { KnownArticle } from './known-article.js';

type Placed = Pick<KnownArticle, 'sections' | 'authors' | 'tags' | 'storyId'>;

/** Whatever somebody can follow that an article belongs to; the narrowest first. A section has what is in those below it. */
export function articleTopicKeys({ sections, authors, tags, storyId }: Placed): string[] {
  const keys = [
    ...(storyId === undefined ? [] : [`story:${storyId}`]),
    ...authors.flatMap(({ id }) => (id === undefined ? [] : [`author:${id}`])),
    ...tags.map(({ slug }) => `tag:${slug}`),
    ...sections.flatMap(({ id, ancestorIds }) => [id, ...ancestorIds]).map(id => `section:${id}`),
    'paper',
  ];
  return [...new Set(keys)];
}

/** Whoever is answered, and whoever follows the comments of the article. */
export const commentTopicKeys = (articleId: string, parentId: string | undefined): string[] => [
  ...(parentId === undefined ? [] : [`thread:${parentId}`]),
  `article:${articleId}`,
];

export const reportTopicKeys = (campaignId: string): string[] => [`report:${campaignId}`];
