import { countLinks } from '../writing/comment-markdown.js';
import type { Span } from './span.js';

/** Fixed words before single characters: nothing in it can be tried twice. */
const address = /(?:https?:|mailto:|www\.)\S/giu;

/** Up to white space or what closes a Markdown link. */
const endOfAddress = /[\s<>()[\]"']/u;

/**
 * The addresses in a text, and how many links readers would get. The count is the greater of both: an address that is
 * written so that only Markdown reads it (`ht&#116;p:`) has no span, and one that is not linked (`www.`) is still advertised.
 */
export const linksIn = (text: string): { readonly count: number; readonly spans: readonly Span[] } => {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(address)) {
    if (index < (spans.at(-1)?.end ?? 0)) continue;
    let end = index;
    while (end < text.length && !endOfAddress.test(text.charAt(end))) end += 1;
    spans.push({ start: index, end });
  }
  return { count: Math.max(spans.length, countLinks(text)), spans };
};
