import type { BodyBlock } from './body-block.js';

/** What a block says in words; nothing, for one that only shows. */
export function textOfBlock(block: BodyBlock): string {
  switch (block.type) {
    case 'text':
    case 'header':
    case 'quote':
    case 'raw_html':
      return block.content;
    case 'list':
      return block.items.join('\n');
    case 'image':
      return block.caption ?? '';
    case 'embed':
      return block.title ?? '';
    case 'video':
    case 'divider':
      break;
  }
  return '';
}
