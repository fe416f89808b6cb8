import { type ComponentChildren, Fragment } from 'preact';
import type { Block } from '#contracts';
import { middleOfStory } from '../../domain/article/middle-of-story.js';
import { Captioned } from '../elements/captioned.js';
import { Picture } from '../elements/picture.js';
import { InlineHtml, RichHtml } from '../elements/safe-html.js';
import { Embed } from './embed.js';
import { VideoFigure } from './video-figure.js';

interface BodyProps {
  blocks: readonly Block[];
  dateline?: string | undefined;
  /** What stands in the middle of it and is none of it; nowhere in a short story. */
  middle?: ComponentChildren;
}

const measure = '(min-width: 46em) 680px, 100vw';

/**
 * The paragraphs of an article: each kind of block has one form, and what the page does not know it leaves out. A dateline runs into
 * the first paragraph, as in print.
 */
export function Body({ blocks, dateline, middle }: BodyProps) {
  const turn = middleOfStory(blocks);
  const opening = dateline && blocks[0]?.type === 'text' ? blocks[0] : undefined;
  return (
    <>
      {dateline && (
        <p class="datelined">
          <span class="dateline">{dateline}</span> {opening && <InlineHtml as="span" html={opening.content} />}
        </p>
      )}
      {blocks.map((block, at) => (
        <Fragment key={block.id}>
          {block !== opening && <BodyBlock block={block} />}
          {at === turn && middle}
        </Fragment>
      ))}
    </>
  );
}

function BodyBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'text':
      return <InlineHtml as="p" html={block.content} />;
    case 'header':
      return <InlineHtml as={`h${block.level}`} html={block.content} />;
    case 'list': {
      const List = block.style === 'ordered' ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, at) => (
            <InlineHtml key={at} as="li" html={item} />
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <InlineHtml as="p" html={block.content} />
          {block.citation && (
            <footer>
              <cite>{block.citation}</cite>
            </footer>
          )}
        </blockquote>
      );
    case 'image':
      return (
        <Captioned caption={block.image.caption} credit={block.image.credit}>
          <Picture image={block.image} ratio="natural" sizes={measure} />
        </Captioned>
      );
    case 'video':
      return <VideoFigure video={block.video} />;
    case 'divider':
      return <hr />;
    case 'embed':
      return <Embed embed={block} />;
    case 'raw_html':
      return <RichHtml class="rich" html={block.content} />;
    default:
      return unknown(block);
  }
}

/** A newer writer may know more kinds than this reader; at compile time there are none. */
const unknown = (_block: never): null => null;
