import { absoluteUrl } from '../domain/text/safe-url.js';
import { MalformedArticleError } from './malformed-article.js';
import { plainText } from './plain-text.js';

/** A field that has to say something. */
export function textOf(field: string, text: string): string {
  const plain = plainText(text);
  if (plain === '') throw new MalformedArticleError(`${field} says nothing`);
  return plain;
}

/** RFC 3339, in UTC. */
export function instantOf(field: string, text: string): string {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new MalformedArticleError(`${field} is no time`);
  return instant.toISOString();
}

/** The longest that the protocol of sitemaps takes. */
const longest = 2_047;

/** Where readers find it. */
export function addressOf(path: string, origin: string): string {
  const url = path.startsWith('/') ? absoluteUrl(path, origin) : undefined;
  if (url === undefined || url.length > longest) throw new MalformedArticleError('path is no address of the paper');
  return url;
}
