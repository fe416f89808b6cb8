import type { KnownArticle } from './known-article.js';

/** What is told of an article, and what conditions ask: nothing that its page does not show. */
export interface ArticleFacts {
  readonly articleId: string;
  readonly version: number;
  readonly articleKind: KnownArticle['kind'];
  readonly genre: KnownArticle['genre'];
  readonly kicker?: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly alertText?: string;
  readonly path: string;
  /** The primary one first. */
  readonly sections: readonly { readonly name: string; readonly path: string; readonly slug: string }[];
  /** Slugs. */
  readonly tags: readonly string[];
  readonly authors: readonly { readonly name: string }[];
  readonly locale: string;
  readonly sponsored: boolean;
  readonly firstPublishedAt: string;
}

export function articleFacts(article: KnownArticle): ArticleFacts {
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
    sections: article.sections.map(({ name, path, slug }) => ({ name, path, slug })),
    tags: article.tags.map(({ slug }) => slug),
    authors: article.authors.map(({ name }) => ({ name })),
    locale: article.locale,
    sponsored: article.sponsoredBy !== undefined,
    firstPublishedAt: article.firstPublishedAt,
  };
}
