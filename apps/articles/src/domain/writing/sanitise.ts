import sanitizeHtml from 'sanitize-html';

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

/** Inline text keeps the small safe set; everything else goes, the text inside it stays (of scripts and styles nothing stays). */
export const sanitiseInline = (html: string): string => sanitizeHtml(html, inline).trim();

/** `raw_html`: structure and tables, but no style, script, frame, form, class or event attribute. */
export const sanitiseRich = (html: string): string => sanitizeHtml(html, rich).trim();

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2028\u2029\u2060\ufeff]/g;

/** Plain text on one line: no control characters, runs of white space made one. It is not HTML: whoever shows it escapes it. */
export const plainText = (text: string): string => text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim();
