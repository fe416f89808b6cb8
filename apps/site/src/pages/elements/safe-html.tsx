import { sanitiseComment, sanitiseInline, sanitisePage, sanitiseRich } from '../../domain/text/sanitise.js';

type Inline = 'p' | 'li' | 'h2' | 'h3' | 'h4' | 'span';

/** Inline text of a block; the only ways for stored markup onto a page are this element and the next three. */
export function InlineHtml({ as: Element, html, ...attributes }: { as: Inline; html: string; class?: string; id?: string }) {
  return <Element {...attributes} dangerouslySetInnerHTML={{ __html: sanitiseInline(html) }} />;
}

export function RichHtml({ html, ...attributes }: { html: string; class?: string }) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: sanitiseRich(html) }} />;
}

/** What the paper has written about itself. */
export function PageHtml({ html, ...attributes }: { html: string; class?: string }) {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: sanitisePage(html) }} />;
}

/** In whatever direction the reader writes. */
export function CommentHtml({ html, ...attributes }: { html: string; class?: string }) {
  return <div {...attributes} dir="auto" dangerouslySetInnerHTML={{ __html: sanitiseComment(html) }} />;
}
