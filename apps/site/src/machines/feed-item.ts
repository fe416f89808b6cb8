import type { PublicImage, PublicSection, PublicVideo } from '#contracts';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import type { Paper } from '../domain/paper/paper.js';
import { largestJpeg } from '../domain/article/renditions.js';
import { absoluteUrl } from '../domain/text/safe-url.js';
import { asToday } from '../domain/paper/section-tree.js';
import type { Words } from '../domain/words/words.js';
import type { FeedItem } from './feed.js';
import { addressOf, instantOf, textOf } from './fields.js';
import { plainText } from './plain-text.js';

export interface FeedContext {
  readonly paper: Paper;
  readonly words: Words;
  /** As they are called today. */
  readonly sections: readonly PublicSection[];
}

/** An article as a teaser shows it; what is paid for says so in its title, for a feed reader shows nothing else for sure. Throws where it is malformed. */
export function feedItem(article: ArticleSummary, { paper, words, sections }: FeedContext): FeedItem {
  const { id, kind, headline, standfirst = '', sponsoredBy, locale } = article;
  const title = textOf('headline', headline);
  const summary = plainText(standfirst);
  const published = instantOf('publishedAt', article.publishedAt);
  const updated = instantOf('updatedAt', article.updatedAt);
  const picture = pictureOf(article.hero ?? article.video?.poster, paper);
  const film = kind === 'video' ? filmOf(article.video, paper) : undefined;
  return {
    id: `tag:${new URL(paper.url).hostname},${instantOf('firstPublishedAt', article.firstPublishedAt).slice(0, 10)}:${id}`,
    url: addressOf(article.path, paper.url),
    title: sponsoredBy === undefined ? title : `${words.sponsored}: ${title}`,
    ...(summary !== '' && { summary }),
    ...(locale !== paper.locale && { language: textOf('locale', locale) }),
    published,
    updated: updated > published ? updated : published,
    authors: article.authors.flatMap(author => authorOf(author, paper)),
    topics: [...asToday(article.sections, sections), ...article.tags].map(({ name }) => plainText(name)).filter(Boolean),
    ...(picture && { picture }),
    ...(film && { film }),
  };
}

function authorOf({ name, slug }: ArticleSummary['authors'][number], paper: Paper): FeedItem['authors'] {
  const plain = plainText(name);
  const url = slug === undefined ? undefined : absoluteUrl(`/authors/${slug}`, paper.url);
  return plain === '' ? [] : [{ name: plain, ...(url !== undefined && { url }) }];
}

function pictureOf(image: PublicImage | undefined, paper: Paper): FeedItem['picture'] {
  const jpeg = image && largestJpeg(image);
  const url = absoluteUrl(jpeg?.url, paper.url);
  if (!image || !jpeg || url === undefined) return undefined;
  const [alt, credit] = [plainText(image.alt), plainText(image.credit ?? '')];
  return {
    url,
    type: 'image/jpeg',
    width: jpeg.width,
    height: jpeg.height,
    ...(alt !== '' && { alt }),
    ...(credit !== '' && { credit }),
  };
}

function filmOf(video: PublicVideo | undefined, paper: Paper): FeedItem['film'] {
  const [source] = video?.sources ?? [];
  const url = absoluteUrl(source?.url, paper.url);
  return video && source && url !== undefined ? { url, type: source.type, seconds: video.durationSeconds } : undefined;
}
