import { expect, it } from '@jest/globals';
import { paper } from '../../test/fixtures/edition.js';
import { robots } from './robots.js';

it('tells crawlers what is closed, and where the sitemaps are', () => {
  const lines = robots(paper).body.toString().split('\n');
  expect(lines[0]).toBe('User-agent: *');
  expect(lines).toEqual(expect.arrayContaining(['Disallow: /api/', 'Disallow: /moderation', 'Disallow: /notices/']));
  expect(lines.filter(line => line.startsWith('Sitemap: '))).toEqual([
    'Sitemap: https://courier.example/sitemap.xml',
    'Sitemap: https://courier.example/sitemaps/news.xml',
  ]);
  expect(lines.filter(line => !/^(?:User-agent: \*|Disallow: \/\S+|Sitemap: https:\S+)?$/.test(line))).toEqual([]);
});
