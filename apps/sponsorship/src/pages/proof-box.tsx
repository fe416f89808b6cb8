import type { ComponentChildren, JSX } from 'preact';
import type { Placement } from '../domain/booking/placement.js';
import type { Creative } from '../domain/creatives/creative.js';
import { pictureForBox } from '../domain/creatives/picture-for-box.js';
import { type Box, type Picture } from '../domain/creatives/picture-shape.js';
import type { ProofBoxSize } from './proof-style.js';

interface BoxProps {
  creative: Creative;
  placement: Placement;
  box: ProofBoxSize;
  root: string;
}

/** One size of a placement, with its label, which is always shown. */
export function ProofBox({ creative, placement: { labels }, box, root }: BoxProps): JSX.Element {
  const [label] = labels;
  return (
    <figure>
      {label && (
        <span class="label" lang={label.locale}>
          {label.text}
        </span>
      )}
      <div class={`box ${box.name}`}>
        <Leading link={creative.link}>
          <Content creative={creative} box={box} root={root} />
        </Leading>
      </div>
      <figcaption>
        {box.width} × {box.height}
        {creative.link !== undefined && `, leads to ${creative.link}`}
      </figcaption>
    </figure>
  );
}

/** Straight to the sponsor, past the counter; it learns nothing of this page. */
function Leading({ link, children }: { link: string | undefined; children: ComponentChildren }): JSX.Element {
  if (link === undefined) return <>{children}</>;
  return (
    <a href={link} rel="sponsored nofollow noopener noreferrer" target="_blank">
      {children}
    </a>
  );
}

function Content({ creative: { content }, box, root }: Omit<BoxProps, 'placement'>): JSX.Element {
  switch (content.kind) {
    case 'image':
    case 'logo':
      return <Shown pictures={content.pictures} alt={content.alt} box={box} root={root} />;
    case 'text':
      return <Words headline={content.headline} text={content.text} advertiser={content.advertiser} />;
    case 'native':
      return (
        <span class="card">
          <Shown pictures={content.pictures} alt={content.alt ?? ''} box={box} root={root} />
          <Words headline={content.headline} text={content.text} advertiser={content.advertiser} />
        </span>
      );
    case 'sponsored-article':
      break;
  }
  return <Words headline="The headline of the article" text={content.articleId} advertiser={content.advertiser} />;
}

interface ShownProps {
  pictures: readonly Picture[];
  alt: string;
  box: Box;
  root: string;
}

function Shown({ pictures, alt, box, root }: ShownProps): JSX.Element | null {
  const picture = pictureForBox(pictures, box);
  if (!picture) return null;
  return <img class="picture" src={root + picture.url.slice(1)} width={picture.width} height={picture.height} alt={alt} />;
}

interface WordsProps {
  headline: string;
  text?: string | undefined;
  advertiser: string;
}

function Words({ headline, text, advertiser }: WordsProps): JSX.Element {
  return (
    <span class="words">
      <b class="headline">{headline}</b>
      {text !== undefined && <span class="text">{text}</span>}
      <span class="advertiser">{advertiser}</span>
    </span>
  );
}
