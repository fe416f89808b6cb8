import type { PublicArticle } from '#contracts';

/** The names of the lists that articles stand in; an article says in its own document where it belongs. */
export const lists = {
  latest: 'latest',
  videos: 'videos',
  /** Published before, at another time. That it was away meanwhile is not always kept here: its return may come first, or with it. */
  returned: 'returned',
  /** By the time of the newest correction instead of that of publication, so no article says in its lists that it stands there. */
  corrected: 'corrected',
  section: (id: string) => `section:${id}`,
  author: (id: string) => `author:${id}`,
  tag: (slug: string) => `tag:${slug}`,
};

/** A section's list holds what is filed under its descendants too. */
export function listsOf(article: PublicArticle): string[] {
  const names = [
    lists.latest,
    ...(article.kind === 'video' ? [lists.videos] : []),
    ...(article.publishedAt === article.firstPublishedAt ? [] : [lists.returned]),
    ...article.sections.flatMap(section => [section.id, ...section.ancestorIds].map(lists.section)),
    ...article.authors.flatMap(author => (author.id === undefined ? [] : [lists.author(author.id)])),
    ...article.tags.map(tag => lists.tag(tag.slug)),
  ];
  return [...new Set(names)];
}
