import MarkdownIt from 'markdown-it';
import { sanitisePage } from '../text/sanitise.js';

/** A page that the paper has written about itself: imprint, privacy, contact. */
export interface PaperPage {
  readonly path: string;
  readonly title: string;
  /** Of its first paragraph, for those who only look for it. */
  readonly description?: string;
  /** Sanitised. */
  readonly html: string;
}

const markdown = new MarkdownIt('default', { html: false, linkify: true, typographer: true });

/** A page of Markdown: its first line is the title, as a heading of the first level. `undefined` where there is none. */
export function paperPage(slug: string, text: string): PaperPage | undefined {
  const [, title, body = ''] = /^\s*#[ \t]+(\S.*)\n?([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (title === undefined) return undefined;
  const description = firstParagraph(body);
  return {
    path: `/${slug}`,
    title: title.trim(),
    ...(description !== '' && { description }),
    html: sanitisePage(markdown.render(body)),
  };
}

function firstParagraph(text: string): string {
  const tokens = markdown.parse(text, {});
  const inline = tokens[tokens.findIndex(({ type }) => type === 'paragraph_open') + 1];
  const words = inline?.children?.map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content)) ?? [];
  return words.join('').slice(0, 300);
}
