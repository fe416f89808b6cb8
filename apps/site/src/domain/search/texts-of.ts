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

export function textsOf({ headline, shortHeadline, kicker, dateline, standfirst, authors, tags, hero, video, body }: PublicArticle): Texts {
  return {
    headline: said(headline, shortHeadline),
    names: said(kicker, ...authors.map(({ name }) => name), ...tags.map(({ name }) => name)),
    standfirst: said(standfirst, dateline),
    body: [...body.flatMap(textsOfBlock), ...textsOfImage(hero), ...textsOfVideo(video)],
  };
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
