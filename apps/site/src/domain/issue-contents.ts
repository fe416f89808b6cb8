import type { PublicIssue } from '#contracts';

/** What an issue contains, in its order and under its own headings; an article that readers may not see (any more) is left out. */
export function contentsBySection<A extends { id: string }>(
  { contents }: Pick<PublicIssue, 'contents'>,
  articles: readonly A[],
): { section: string | undefined; articles: A[] }[] {
  const visible = new Map(articles.map(article => [article.id, article]));
  const groups = new Map<string | undefined, A[]>();
  for (const { section, articleId } of contents) {
    const article = visible.get(articleId);
    if (article) groups.set(section, [...(groups.get(section) ?? []), article]);
  }
  return [...groups].map(([section, listed]) => ({ section, articles: listed }));
}
