import type { BlockForm, BlockType } from '../../domain/editing/block-fields.js';
import { linesOf, typedInline } from '../../domain/editing/inline-text.js';
import { InlineHtml } from '../elements/safe-html.js';
import { usePage } from '../page-scope.js';

/** A block as text, to be read. */
export function ReadingBlock({ block: { type, fields } }: { block: BlockForm }) {
  const own = usePage().words.editing;
  const html = typedInline(fields['content'] ?? '');
  switch (type as BlockType) {
    case 'text':
      return <InlineHtml as="p" html={html} />;
    case 'header':
      return <InlineHtml as="h3" html={html} />;
    case 'quote':
      return (
        <blockquote>
          <InlineHtml as="p" html={html} />
          {fields['citation'] && <cite>{fields['citation']}</cite>}
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {linesOf(fields['items'] ?? '').map(item => (
            <InlineHtml key={item} as="li" html={item} />
          ))}
        </ul>
      );
    case 'image':
    case 'video':
    case 'embed':
      return (
        <p class="field__hint">
          {own.block[type as BlockType]}: {fields['alt'] || fields['caption'] || fields['title'] || fields['url'] || fields['imageId']}
        </p>
      );
    case 'divider':
      return <hr class="editor-divider" />;
  }
  return <p class="field__hint">{own.block.raw_html}</p>;
}
