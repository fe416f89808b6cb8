import type { Block, PublicArticle, PublicImage, PublicVideo } from '#contracts';
import { textOfMarkup } from './text-of-markup.js';

/** What of an article can be found, by how much a word there says of it. */
export interface Texts {
  readonly headline: readonly string[];
  /** Who wrote it and what it is filed under. */
  readonly names: readonly string[];
  readonly standfirst: readonly string[];
  /** In reading order. */
  readonly body: readonly string[];
}

export function textsOf(article: PublicArticle): Texts {
  const { headline, shortHeadline, kicker, authors, tags } = article;
  return {
    headline: said(headline, shortHeadline),
    names: said(kicker, ...authors.map(({ name }) => name), ...tags.map(({ name }) => name)),
    standfirst: standfirstOf(article),
    body: [...bodyOf(article)],
  };
}

/** From the standfirst on, each when it is asked for: the markup of a book is not taken off for a few lines of its beginning. */
export function* quotedTexts(article: PublicArticle): Generator<string> {
  yield* standfirstOf(article);
  yield* bodyOf(article);
}

const standfirstOf = ({ standfirst, dateline }: PublicArticle): string[] => said(standfirst, dateline);

function* bodyOf({ body, hero, video }: PublicArticle): Generator<string> {
  for (const block of body) yield* textsOfBlock(block);
  yield* textsOfImage(hero);
  yield* textsOfVideo(video);
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'text':
    case 'header':
    case 'raw_html':
      return said(textOfMarkup(block.content));
    case 'list':
      return block.items.map(textOfMarkup);
    case 'quote':
      return said(textOfMarkup(block.content), block.citation);
    case 'image':
      return textsOfImage(block.image);
    case 'video':
      return textsOfVideo(block.video);
    case 'embed':
      return said(block.title);
    case 'divider':
      break;
  }
  return [];
}

const textsOfImage = (image: PublicImage | undefined): readonly string[] => said(image?.caption);
const textsOfVideo = (video: PublicVideo | undefined): readonly string[] => said(video?.transcript);

const said = (...texts: readonly (string | undefined)[]): string[] => texts.filter(text => text !== undefined && text !== '') as string[];
