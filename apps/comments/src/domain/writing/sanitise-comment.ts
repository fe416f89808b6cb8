import sanitizeHtml from 'sanitize-html';
import { visibleText } from './plain-characters.js';
import { isSafeLink } from './safe-link.js';

/** Search engines are told that the paper does not vouch for it, and the page that it opens cannot reach ours. */
const rel = 'nofollow ugc noopener';

/** What is no link that the paper allows becomes a tag that it does not: only its text stays. */
const link = (tagName: string, { href }: sanitizeHtml.Attributes): sanitizeHtml.Tag =>
  href !== undefined && isSafeLink(href) ? { tagName, attribs: { href, rel } } : { tagName: 'span', attribs: {} };

const orderedList = (tagName: string, { start }: sanitizeHtml.Attributes): sanitizeHtml.Tag => ({
  tagName,
  attribs: start !== undefined && /^\d{1,9}$/u.test(start) ? { start } : {},
});

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'em', 'strong', 'a', 'blockquote', 'code', 'pre', 'ul', 'ol', 'li'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 30,
  transformTags: { a: link, ol: orderedList },
  exclusiveFilter: ({ tag, text }) => tag === 'a' && visibleText(text) === '',
};

/** The way out of every comment: what made the HTML may be older than today's rules, or wrong. */
export const sanitiseComment = (html: string): string => sanitizeHtml(html, allowed).trim();

export const textOf = (html: string): string => sanitizeHtml(html, { allowedTags: [] });
