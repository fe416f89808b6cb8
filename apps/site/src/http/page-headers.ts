import type { Encoding } from '../cache/encode-bytes.js';
import type { EncodedPage } from '../cache/encoded-page.js';

const longestHeader = 8_000;

/** Nothing inline, nothing from elsewhere but films; data: is the pictures' own placeholders. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self' https:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every page says, whatever is on it. */
export function commonHeaders(isSecure: boolean): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** Of what machines read: any program may, in whatever browser it runs. */
export const headersOfMachine = ({ contentType }: Pick<EncodedPage, 'contentType'>): Record<string, string> =>
  contentType === undefined
    ? {}
    : { 'content-type': contentType, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** Of a page that is one reader's alone: nobody keeps it. */
export const personalHeaders = ({ url }: { readonly url: string }): Record<string, string> => ({
  ...commonHeaders(url.startsWith('https:')),
  'cache-control': 'no-store',
});

/**
 * A browser asks again each time, and is answered with 304 while nothing changed. A CDN (RFC 9213) may keep the page for some seconds, and
 * longer while we are away; it may also be told by surrogate key. Nobody tells it that a page's time is over, so it is given no longer than that.
 * What has no parts, as a 404, could be named by no key, so nobody may show it once it is old.
 */
export function cachingHeaders({ status, parts, until }: EncodedPage, now = Date.now()): Record<string, string> {
  if (status === 503) return { 'cache-control': 'no-store', 'retry-after': '5' };
  const left = Math.max(0, Math.floor((until - now) / 1_000));
  const fresh = Math.min(5, left);
  const stale = parts.length === 0 ? 0 : left - fresh;
  return {
    'cache-control': 'public, max-age=0, must-revalidate',
    'cdn-cache-control': `public, max-age=${fresh}, stale-while-revalidate=${Math.min(30, stale)}, stale-if-error=${Math.min(600, stale)}`,
    ...(parts.length > 0 && {
      'surrogate-key': surrogateKeys(parts),
    }),
  };
}

/** As many whole keys as intermediaries take in one header. */
function surrogateKeys(parts: EncodedPage['parts']): string {
  const keys = parts.map(({ name }) => name).join(' ');
  return keys.length <= longestHeader ? keys : keys.slice(0, keys.lastIndexOf(' ', longestHeader));
}

/** The best encoding that the reader takes (RFC 9110, 12.5.3); a refused one (`;q=0`) is not used. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  for (const encoding of ['br', 'gzip'] as const) {
    const at = accepted.indexOf(encoding);
    if (at >= 0 && !/^\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(accepted.slice(at + encoding.length))) return encoding;
  }
  return 'identity';
}

export const entityTag = (tag: string, encoding: Encoding): string => (encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`);

/** Whether the reader has this page already, in whatever encoding (weak comparison, as `If-None-Match` wants). */
export const hasSeen = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch.includes(`"${tag}`) || ifNoneMatch.trim() === '*');
