import type { PublicArticle } from '#contracts';

/** What is told of an article, and what conditions ask: nothing that its page does not show. */
export interface ArticleFacts {
  readonly articleId: string;
  readonly version: number;
  readonly articleKind: PublicArticle['kind'];
  readonly genre: PublicArticle['genre'];
  readonly kicker?: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly alertText?: string;
  readonly path: string;
  /** The primary one. */
  readonly section: string;
  /** Slugs; of the primary one first. */
  readonly sections: readonly string[];
  /** Slugs. */
  readonly tags: readonly string[];
  /** Names. */
  readonly authors: readonly string[];
  readonly locale: string;
  readonly sponsored: boolean;
  readonly firstPublishedAt: string;
}

export function articleFacts(article: PublicArticle): ArticleFacts {
  const { kicker, standfirst, alertText } = article;
  return {
    articleId: article.id,
    version: article.version,
    articleKind: article.kind,
    genre: article.genre,
    ...(kicker !== undefined && { kicker }),
    headline: article.headline,
    ...(standfirst !== undefined && { standfirst }),
    ...(alertText !== undefined && { alertText }),
    path: article.path,
    section: article.sections[0]?.name ?? '',
    sections: article.sections.map(({ slug }) => slug),
    tags: article.tags.map(({ slug }) => slug),
    authors: article.authors.map(({ name }) => name),
    locale: article.locale,
    sponsored: article.sponsoredBy !== undefined,
    firstPublishedAt: article.firstPublishedAt,
  };
}
