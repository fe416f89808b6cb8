import type { BodyBlock, InputBlock } from './body-block.js';
import { embedOf, embedProviderNames } from './embed-providers.js';
import { InvalidArticleError, type Flaw, RawHtmlNotPermittedError } from '../errors.js';
import { plainText, sanitiseInline, sanitiseRich } from './sanitise.js';

export interface AcceptBody {
  readonly blocks: readonly InputBlock[];
  /** The body before: whoever may not write raw HTML may still leave another's block where it is. */
  readonly before: readonly BodyBlock[];
  readonly mayWriteRawHtml: boolean;
  readonly newBlockId: () => string;
}

/** The body as it is kept: sanitised, every block with an id of its own. */
export function acceptBody({ blocks, before, mayWriteRawHtml, newBlockId }: AcceptBody): BodyBlock[] {
  const flaws: Flaw[] = [];
  const seen = new Set<string>();
  const body = blocks.map((block, index) => {
    const pointer = `/body/${index}`;
    const id = block.id ?? newBlockId();
    if (seen.has(id)) flaws.push({ pointer: `${pointer}/id`, message: `Another block has the id "${id}" too` });
    seen.add(id);
    const accepted = { ...accept(block, pointer, flaws), id } as BodyBlock;
    if (accepted.type === 'raw_html' && !mayWriteRawHtml && !wasThere(accepted, before)) throw new RawHtmlNotPermittedError(pointer);
    return accepted;
  });
  if (flaws.length > 0) throw new InvalidArticleError(flaws);
  return body;
}

function accept(block: InputBlock, pointer: string, flaws: Flaw[]): InputBlock | BodyBlock {
  const text = (content: string, where: string, clean = sanitiseInline): string => {
    const kept = clean(content);
    if (kept === '') flaws.push({ pointer: `${pointer}/${where}`, message: 'Nothing is left of this text once it is made safe' });
    return kept;
  };
  switch (block.type) {
    case 'text':
    case 'header':
      return { ...block, content: text(block.content, 'content') };
    case 'quote':
      return { ...block, content: text(block.content, 'content'), ...plain('citation', block.citation) };
    case 'list':
      return { ...block, items: block.items.map((item, index) => text(item, `items/${index}`)) };
    case 'raw_html':
      return { ...block, content: text(block.content, 'content', sanitiseRich) };
    case 'image':
      return { ...block, ...plain('alt', block.alt), ...plain('caption', block.caption) };
    case 'embed':
      return acceptEmbed(block, pointer, flaws);
    case 'video':
    case 'divider':
      break;
  }
  return block;
}

function acceptEmbed(block: Extract<InputBlock, { type: 'embed' }>, pointer: string, flaws: Flaw[]): InputBlock | BodyBlock {
  const embed = embedOf(block.url);
  if (!embed) flaws.push({ pointer: `${pointer}/url`, message: `Only these may be embedded: ${embedProviderNames.join(', ')}` });
  return { ...block, ...embed, ...plain('title', block.title) };
}

const plain = <Name extends string>(name: Name, text: string | undefined): { [key in Name]?: string } =>
  (text === undefined ? {} : { [name]: plainText(text) }) as { [key in Name]?: string };

const wasThere = (block: Extract<BodyBlock, { type: 'raw_html' }>, before: readonly BodyBlock[]): boolean =>
  before.some(old => old.type === 'raw_html' && old.id === block.id && old.content === block.content);
