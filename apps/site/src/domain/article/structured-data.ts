import type { PublicArticle, PublicImage, PublicSponsor } from '#contracts';
import { correctionsPath } from './corrections-path.js';
import { isoDuration } from './duration.js';
import type { Paper } from '../paper/paper.js';
import { absoluteUrl } from '../text/safe-url.js';
import { largestJpeg } from './renditions.js';

/** A schema.org node; JSON leaves out what is undefined. */
export type LinkedData = { '@type': string | readonly string[] } & Record<string, unknown>;

const context = 'https://schema.org';

/** schema.org has a subtype for most genres; an interview is a plain `NewsArticle`. */
const articleType: Record<PublicArticle['genre'], string> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  interview: 'NewsArticle',
};

export function articleData(article: PublicArticle, paper: Paper, sponsor?: PublicSponsor): LinkedData {
  return {
    '@context': context,
    '@type': article.sponsoredBy ? 'AdvertiserContentArticle' : articleType[article.genre],
    headline: article.headline,
    alternativeHeadline: article.shortHeadline,
    description: article.seo?.description ?? article.standfirst,
    articleSection: article.sections.map(section => section.name),
    keywords: article.tags.length ? article.tags.map(tag => tag.name) : undefined,
    inLanguage: article.locale,
    url: absoluteUrl(article.path, paper.url),
    mainEntityOfPage: absoluteUrl(article.path, paper.url),
    datePublished: article.firstPublishedAt,
    dateModified: article.updatedAt,
    dateline: article.dateline,
    author: article.authors.map(author => authorData(author, paper)),
    image: article.hero && imageData(article.hero, paper),
    sponsor: sponsor && { '@type': 'Organization', name: sponsor.name, url: absoluteUrl(sponsor.link, paper.url) },
    video: article.video && article.kind !== 'video' ? videoData(article, paper) : undefined,
    publisher: publisherData(paper),
    isAccessibleForFree: true,
    correction: article.corrections.map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: at })),
  };
}

/** `undefined` where there is no source that another machine could play. */
export function videoData(article: PublicArticle, paper: Paper): LinkedData | undefined {
  const { video } = article;
  const contentUrl = absoluteUrl(video?.sources[0]?.url, paper.url);
  if (!video || !contentUrl) return undefined;
  return {
    '@context': context,
    '@type': 'VideoObject',
    name: article.headline,
    description: article.seo?.description ?? article.standfirst ?? article.headline,
    thumbnailUrl: imagesOf({ hero: video.poster ?? article.hero }, paper),
    uploadDate: article.firstPublishedAt,
    duration: isoDuration(video.durationSeconds),
    contentUrl,
    inLanguage: article.locale,
    transcript: video.transcript,
    url: absoluteUrl(article.path, paper.url),
    publisher: publisherData(paper),
  };
}

/** The way from the front page down to this one. */
export function breadcrumbData(trail: readonly { name: string; path: string }[], paper: Paper): LinkedData {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: paper.name, path: '/' }, ...trail].map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absoluteUrl(path, paper.url),
    })),
  };
}

export const paperData = (paper: Paper): LinkedData => ({
  '@context': context,
  '@type': 'WebSite',
  name: paper.name,
  description: paper.tagline,
  inLanguage: paper.locale,
  url: `${paper.url}/`,
  publisher: publisherData(paper),
});

export const authorPageData = (author: { name: string; slug: string; role?: string; bio?: string }, paper: Paper): LinkedData => ({
  '@context': context,
  '@type': 'ProfilePage',
  mainEntity: { ...authorData(author, paper), jobTitle: author.role, description: author.bio },
});

const publisherData = ({ name, url, logo }: Paper): LinkedData => ({
  '@type': 'NewsMediaOrganization',
  name,
  url: `${url}/`,
  logo: logo && { '@type': 'ImageObject', url: absoluteUrl(logo, url) },
  correctionsPolicy: `${url}${correctionsPath}`,
});

const authorData = ({ name, slug }: { name: string; slug?: string }, paper: Paper): LinkedData => ({
  '@type': 'Person',
  name,
  url: slug && absoluteUrl(`/authors/${slug}`, paper.url),
});

function imageData(image: PublicImage, paper: Paper): LinkedData | undefined {
  const jpeg = largestJpeg(image);
  const url = absoluteUrl(jpeg?.url, paper.url);
  if (!jpeg || url === undefined) return undefined;
  return { '@type': 'ImageObject', url, width: jpeg.width, height: jpeg.height, caption: image.caption, creditText: image.credit };
}

function imagesOf({ hero }: { hero?: PublicImage }, paper: Paper): string[] | undefined {
  const url = hero && absoluteUrl(largestJpeg(hero)?.url, paper.url);
  return url ? [url] : undefined;
}

/** JSON that can stand inside a script element: nothing in it can end the element or open a comment. */
export const asScript = (data: LinkedData): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
