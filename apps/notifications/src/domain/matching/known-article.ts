import type { PublicArticle } from '#contracts';

/** What this service keeps of an article that can be read: all that is told of it, and to whom. */
export type KnownArticle = Pick<
  PublicArticle,
  | 'id'
  | 'version'
  | 'kind'
  | 'genre'
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'alertText'
  | 'path'
  | 'sections'
  | 'tags'
  | 'authors'
  | 'locale'
  | 'firstPublishedAt'
  | 'corrections'
  | 'notify'
  | 'imported'
  | 'storyId'
  | 'sponsoredBy'
>;

export function knownArticle(article: PublicArticle): KnownArticle {
  const { kicker, standfirst, alertText, imported, storyId, sponsoredBy } = article;
  return {
    id: article.id,
    version: article.version,
    kind: article.kind,
    genre: article.genre,
    ...(kicker !== undefined && { kicker }),
    headline: article.headline,
    ...(standfirst !== undefined && { standfirst }),
    ...(alertText !== undefined && { alertText }),
    path: article.path,
    sections: article.sections,
    tags: article.tags,
    authors: article.authors,
    locale: article.locale,
    firstPublishedAt: article.firstPublishedAt,
    corrections: article.corrections,
    notify: article.notify,
    ...(imported !== undefined && { imported }),
    ...(storyId !== undefined && { storyId }),
    ...(sponsoredBy !== undefined && { sponsoredBy }),
  };
}
