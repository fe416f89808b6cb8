import { expect, it } from '@jest/globals';
import { paper } from '../../test/fixtures/edition.js';
import { robots } from './robots.js';

const lines = robots(paper).body.toString().split('\n');

it('is written as RFC 9309 wants it, and says where the sitemaps are', () => {
  expect(lines[0]).toBe('User-agent: *');
  expect(lines.filter(line => line.startsWith('Sitemap: '))).toEqual([
    'Sitemap: https://courier.example/sitemap.xml',
    'Sitemap: https://courier.example/sitemaps/news.xml',
  ]);
  expect(lines.filter(line => !/^(?:User-agent: \*|Disallow: \/\S+|Sitemap: https:\S+)?$/.test(line))).toEqual([]);
});

/** As a crawler reads it (RFC 9309, 2.2.3): from the beginning of the address, `*` for anything, `$` for its end. */
const isClosed = (address: string): boolean =>
  lines
    .flatMap(line => /^Disallow: (.*)$/.exec(line)?.[1] ?? [])
    .some(rule => new RegExp(`^${rule.replaceAll(/[.?+]/g, '\\$&').replaceAll('*', '.*')}`).test(address));

it.each([
  '/api/articles',
  '/desk',
  '/desk/articles',
  '/search',
  '/search?q=tide',
  '/preview',
  '/notices/tok',
  '/town/tide/comments/report',
])('closes %s', address => {
  expect(isClosed(address)).toBe(true);
});

it.each(['/', '/town', '/town/tide', '/previews', '/previews/the-tide', '/searchlight', '/sessions', '/assets/site.css', '/feed.xml'])(
  'leaves %s open',
  address => {
    expect(isClosed(address)).toBe(false);
  },
);
