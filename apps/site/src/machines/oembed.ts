import type { PublicArticle, PublicImage } from '#contracts';
import type { Paper } from '../domain/paper/paper.js';
import { absoluteUrl } from '../domain/text/safe-url.js';
import type { Words } from '../domain/words/words.js';
import { textOf } from './fields.js';
import { plainText } from './plain-text.js';

/** The most that whoever embeds has room for, in pixels. */
export interface Room {
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** How long an answer is good, in seconds. */
export const oembedAge = 300;

/**
 * An article for those who embed it (oEmbed 1.0). It is of the type `link`: no page of the paper may be framed by another, so there is no
 * markup to hand out, and whoever embeds makes a card of their own.
 */
export function oembed({ headline, authors, hero, video, sponsoredBy }: PublicArticle, room: Room, paper: Paper, words: Words): object {
  const title = textOf('headline', headline);
  const [first] = authors;
  const names = authors.map(({ name }) => plainText(name)).filter(Boolean);
  return {
    version: '1.0',
    type: 'link',
    title: sponsoredBy === undefined ? title : `${words.sponsored}: ${title}`,
    author_name: names.length > 0 ? names.join(', ') : undefined,
    author_url: authors.length === 1 && first?.slug !== undefined ? absoluteUrl(`/authors/${first.slug}`, paper.url) : undefined,
    provider_name: plainText(paper.name),
    provider_url: `${paper.url}/`,
    cache_age: oembedAge,
    ...thumbnailOf(hero ?? video?.poster, room, paper),
  };
}

/** The largest that fits; all three of its fields or none. */
function thumbnailOf(image: PublicImage | undefined, { maxwidth = Infinity, maxheight = Infinity }: Room, paper: Paper): object {
  const fitting = (image?.renditions ?? [])
    .filter(({ format, width, height }) => format === 'jpeg' && width <= maxwidth && height <= maxheight)
    .toSorted((one, other) => other.width - one.width);
  for (const { url, width, height } of fitting) {
    const address = absoluteUrl(url, paper.url);
    if (address !== undefined) return { thumbnail_url: address, thumbnail_width: width, thumbnail_height: height };
  }
  return {};
}
