import type { PublicIssue } from '#contracts';

interface Entry<A> {
  /** The heading that the issue itself gives it. */
  section: string | undefined;
  article: A;
}

type Contents = Pick<PublicIssue, 'contents'>;

/** What an issue contains, in its order; an article that readers may not see (any more) is left out. */
export function contentsOf<A extends { id: string }>({ contents }: Contents, articles: readonly A[]): Entry<A>[] {
  const visible = new Map(articles.map(article => [article.id, article]));
  return contents.flatMap(({ section, articleId }) => {
    const article = visible.get(articleId);
    return article ? [{ section, article }] : [];
  });
}

/** The same, gathered under the issue's headings. */
export function contentsBySection<A extends { id: string }>(
  issue: Contents,
  articles: readonly A[],
): { section: string | undefined; articles: A[] }[] {
  const groups = new Map<string | undefined, A[]>();
  for (const { section, article } of contentsOf(issue, articles)) groups.set(section, [...(groups.get(section) ?? []), article]);
  return [...groups].map(([section, listed]) => ({ section, articles: listed }));
}
