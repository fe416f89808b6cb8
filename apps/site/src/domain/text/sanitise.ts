import sanitizeHtml from 'sanitize-html';

const inlineTags = ['b', 'i', 'em', 'strong', 'a', 'code', 'br', 'sup', 'sub'];

const links: sanitizeHtml.IOptions = {
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

const inline: sanitizeHtml.IOptions = { ...links, allowedTags: inlineTags };

const textTags = [
  'p',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'cite',
  'q',
  'abbr',
  'mark',
  'small',
  's',
  'pre',
  'hr',
];
const structureTags = [
  'figure',
  'figcaption',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'time',
  'details',
  'summary',
];

const rich: sanitizeHtml.IOptions = {
  ...links,
  allowedTags: [...inlineTags, ...textTags, ...structureTags],
  allowedAttributes: {
    a: ['href'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    time: ['datetime'],
    abbr: ['title'],
    ol: ['start', 'reversed'],
  },
};

/** What a paper writes about itself opens its parts with headings of the second level. */
const page: sanitizeHtml.IOptions = { ...rich, allowedTags: [...inlineTags, ...textTags, 'h2', ...structureTags] };

/** Whole addresses alone, and none with a name in it that would look like another's. */
const isWhole = (address: string): boolean => {
  const { protocol = '', username, password } = URL.parse(address) ?? {};
  return ['http:', 'https:', 'mailto:'].includes(protocol) && !username && !password;
};

const linkOfReader = (tagName: string, { href = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag =>
  isWhole(href) ? { tagName, attribs: { href, rel: 'nofollow ugc noopener' } } : { tagName: 'span', attribs: {} };

const comment: sanitizeHtml.IOptions = {
  ...links,
  allowedTags: ['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  transformTags: { a: linkOfReader },
};

/**
 * The way out is sanitised as well as the way in: what is stored may be older than today's rules, or have come by another way.
 * Inline text keeps the small set that the articles service lets in.
 */
export const sanitiseInline = (html: string): string => sanitizeHtml(html, inline);

/** `raw_html` of editors with the right: structure and tables, but no style, script, frame, form, class or event attribute. */
export const sanitiseRich = (html: string): string => sanitizeHtml(html, rich);

/** The pages that the paper has written about itself. */
export const sanitisePage = (html: string): string => sanitizeHtml(html, page);

/** A reader's words: paragraphs, emphasis, quotes, code, lists, and links that vouch for nothing. */
export const sanitiseComment = (html: string): string => sanitizeHtml(html, comment);
