import type { PublicArticle } from '#contracts';

/** What a teaser needs of an article: a store may read these fields alone. */
export type ArticleSummary = Pick<
  PublicArticle,
  | 'id'
  | 'kind'
  | 'genre'
  | 'kicker'
  | 'headline'
  | 'shortHeadline'
  | 'standfirst'
  | 'path'
  | 'sections'
  | 'tags'
  | 'authors'
  | 'hero'
  | 'video'
  | 'locale'
  | 'firstPublishedAt'
  | 'publishedAt'
  | 'updatedAt'
  | 'sponsoredBy'
>;
