import sanitizeHtml from 'sanitize-html';
import { readableCharacters } from './readable-characters.js';

const inlineTags = 'b i em strong a code br sup sub'.split(' ');

const textTags = 'p h3 h4 ul ol li dl dt dd blockquote cite q abbr mark small s pre hr figure figcaption time details summary'.split(' ');
const tableTags = 'table caption thead tbody tfoot tr th td'.split(' ');

const links: sanitizeHtml.IOptions = {
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // Deeper markup than any text needs costs time on every reader's machine.
  nestingLimit: 20,
};

const inline: sanitizeHtml.IOptions = { ...links, allowedTags: inlineTags };

const rich: sanitizeHtml.IOptions = {
  ...links,
  allowedTags: [...inlineTags, ...textTags, ...tableTags],
  allowedAttributes: {
    a: ['href'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    time: ['datetime'],
    abbr: ['title'],
    ol: ['start', 'reversed'],
  },
};

/**
 * Twice, for what goes may have kept others apart: a link within a drawing within a link is a link within a link when the drawing is gone. Characters
 * go in between: the first time has read those that were written as references, and the second sees what an address is without them.
 */
const sanitised = (html: string, options: sanitizeHtml.IOptions): string =>
  sanitizeHtml(readableCharacters(sanitizeHtml(html, options)), options).trim();

/** Inline text keeps the small safe set; everything else goes, the text inside it stays (of scripts and styles nothing stays). */
export const sanitiseInline = (html: string): string => sanitised(html, inline);

/** `raw_html`: structure and tables, but no style, script, frame, form, class or event attribute. */
export const sanitiseRich = (html: string): string => sanitised(html, rich);

const invisible = /[\u200b\u2028\u2029\u2060]/g;

/** Plain text on one line: no control characters, runs of white space made one. It is not HTML: whoever shows it escapes it. */
export const plainText = (text: string): string =>
  readableCharacters(text).normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim();
