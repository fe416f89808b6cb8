import type { PublicArticle } from '#contracts';
import { foldText } from './fold-text.js';

type Block = PublicArticle['body'][number];

/** Every word that an article says, folded. */
export function articleText({ kicker, headline, standfirst, tags, hero, body }: PublicArticle): string {
  const own = [kicker, headline, standfirst, ...tags.map(({ name }) => name), hero?.alt, hero?.caption];
  return foldText([...own, ...body.flatMap(wordsOf)].filter(words => words !== undefined).join('\n'));
}

function wordsOf(block: Block): readonly (string | undefined)[] {
  switch (block.type) {
    case 'text':
    case 'header':
      return [inline(block.content)];
    case 'list':
      return block.items.map(inline);
    case 'quote':
      return [inline(block.content), block.citation];
    case 'image':
      return [block.image.alt, block.image.caption];
    case 'video':
      return [block.video.transcript];
    case 'embed':
      return [block.title];
    case 'raw_html':
      return [plain(block.content.replaceAll(/<[^>]*>/g, ' '))];
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

/** A tag of the small set stands within a word or around it; only a break parts two. */
const inline = (html: string): string => plain(html.replaceAll(/<br[^>]*>/gi, ' ').replaceAll(/<[^>]*>/g, ''));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const plain = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
