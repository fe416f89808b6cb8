import { correctionsPath } from '../domain/article/corrections-path.js';
import type { Paper } from '../domain/paper/paper.js';
import type { Asset } from './asset.js';

/** Who makes the paper, for whoever looks behind it (humanstxt.org). */
export function humans({ name, url, pages = [] }: Paper): Asset {
  const about = pages.filter(({ path }) => path !== correctionsPath);
  const lines = [
    '/* PAPER */',
    `${name}: ${url}/`,
    ...about.map(({ title, path }) => `${title}: ${url}${path}`),
    `Corrections: ${url}${correctionsPath}`,
    '',
    '/* SITE */',
    'Software: Broadsheet',
    'Feeds: RSS 2.0, Atom, JSON Feed',
    '',
  ];
  return { path: '/humans.txt', contentType: 'text/plain; charset=utf-8', body: Buffer.from(lines.join('\n')), immutable: false };
}
