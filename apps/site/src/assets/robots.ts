import type { Paper } from '../domain/paper/paper.js';
import type { Asset } from './asset.js';

/** What no crawler has anything to look for: what is one reader's or one colleague's own, and what only programs ask. */
const closed = [
  '/api/',
  '/desk/',
  '/inbox',
  '/login',
  '/logout',
  '/moderation',
  '/notices/',
  '/preferences/',
  '/preview',
  '/replies/',
  '/search',
  '/session$',
  '/subscriptions/',
  '/unsubscribe/',
  '/*/comments/',
];

/** RFC 9309, and where the sitemaps are. */
export function robots({ url }: Paper): Asset {
  const lines = [
    'User-agent: *',
    ...closed.map(path => `Disallow: ${path}`),
    '',
    ...['/sitemap.xml', '/sitemaps/news.xml'].map(path => `Sitemap: ${url}${path}`),
    '',
  ];
  return { path: '/robots.txt', contentType: 'text/plain; charset=utf-8', body: Buffer.from(lines.join('\n')), immutable: false };
}
