import type { Paper } from '../domain/paper/paper.js';
import type { Asset } from './asset.js';

/** Where no crawler has anything to look for: what is one reader's or one colleague's own, and what only programs ask. */
const closed = [
  '/api',
  '/desk',
  '/inbox',
  '/login',
  '/logout',
  '/moderation',
  '/notices',
  '/preferences',
  '/preview',
  '/replies',
  '/search',
  '/session',
  '/subscriptions',
  '/unsubscribe',
];

/** With all that is below, but not what only begins with the same letters: a section may be called `/previews`. */
const ways = (path: string): string[] => [`${path}$`, `${path}?`, `${path}/`];

/** RFC 9309, and where the sitemaps are. */
export function robots({ url }: Paper): Asset {
  const lines = [
    'User-agent: *',
    ...[...closed.flatMap(ways), '/*/comments/'].map(path => `Disallow: ${path}`),
    '',
    ...['/sitemap.xml', '/sitemaps/news.xml'].map(path => `Sitemap: ${url}${path}`),
    '',
  ];
  return { path: '/robots.txt', contentType: 'text/plain; charset=utf-8', body: Buffer.from(lines.join('\n')), immutable: false };
}
