import type { PublicArticle, PublicImage, PublicVideo } from '#contracts';
import type { Paper } from '../paper/paper.js';
import { largestJpeg } from './renditions.js';
import { absoluteUrl } from '../text/safe-url.js';

/** One `meta` element: OpenGraph goes by `property`, everything else by `name`. */
export type Meta = { property: string; content: string } | { name: string; content: string };

export interface Card {
  type: 'website' | 'article' | 'profile' | 'video.other';
  title: string;
  description?: string;
  url: string;
  image?: PublicImage;
  /** A film's own file. */
  film?: PublicVideo['sources'][number];
  /** Languages in which the same stands elsewhere. */
  locales?: readonly string[];
}

/** OpenGraph, and of Twitter's cards what OpenGraph does not say. */
export function cardMeta(card: Card, paper: Paper): Meta[] {
  const image = card.image && largestJpeg(card.image);
  const imageUrl = absoluteUrl(image?.url, paper.url);
  const filmUrl = absoluteUrl(card.film?.url, paper.url);
  return properties([
    ['og:site_name', paper.name],
    ['og:locale', withUnderscore(paper.locale)],
    ...(card.locales ?? []).map((locale): Entry => ['og:locale:alternate', withUnderscore(locale)]),
    ['og:type', card.type],
    ['og:title', card.title],
    ['og:description', card.description],
    ['og:url', card.url],
    ['og:image', imageUrl],
    ['og:image:type', imageUrl && 'image/jpeg'],
    ['og:image:width', imageUrl && image?.width],
    ['og:image:height', imageUrl && image?.height],
    ['og:image:alt', imageUrl && card.image?.alt],
    ['og:video', filmUrl],
    ['og:video:type', filmUrl && card.film?.type],
  ]).concat(
    { name: 'twitter:card', content: imageUrl ? 'summary_large_image' : 'summary' },
    // Of a picture's alternative text alone the two do not agree.
    imageUrl && card.image?.alt ? { name: 'twitter:image:alt', content: card.image.alt } : [],
  );
}

/** What OpenGraph knows of an article beyond its card. */
export function articleMeta(article: PublicArticle, paper: Paper): Meta[] {
  return properties([
    ['article:published_time', article.firstPublishedAt],
    ['article:modified_time', article.updatedAt],
    ['article:section', article.sections[0]?.name],
    ...article.authors.flatMap(({ slug }): Entry[] => (slug ? [['article:author', absoluteUrl(`/authors/${slug}`, paper.url)]] : [])),
    ...article.tags.map(({ name }): Entry => ['article:tag', name]),
  ]);
}

const withUnderscore = (locale: string): string => locale.replaceAll('-', '_');

type Entry = [property: string, content: string | number | undefined];

const properties = (entries: readonly Entry[]): Meta[] =>
  entries.flatMap(([property, content]) => (content === undefined || content === '' ? [] : [{ property, content: String(content) }]));
