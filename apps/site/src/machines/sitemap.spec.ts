import { describe, expect, it } from '@jest/globals';
import { paper, stories } from '../../test/fixtures/edition.js';
import { everything } from '../../test/fixtures/everything.js';
import { hostileArticles, malformedArticles } from '../../test/fixtures/hostile-articles.js';
import { newsSitemap as newsRules, sitemap as sitemapRules, sitemapIndex as indexRules } from '../../test/sitemap-formats.js';
import { brokenRules, textsAt } from '../../test/xml-rules.js';
import { articleEntry, isMapped, newsEntry, newsSitemap, pageEntry, sitemap, sitemapIndex } from './sitemap.js';

const articles = hostileArticles(1_000);
const [wall] = stories;

describe('a sitemap', () => {
  it('of a thousand articles, hostile ones among them, breaks no rule of its protocol', () => {
    const map = sitemap(articles.map(article => articleEntry(article, paper)));
    expect(brokenRules(map, sitemapRules)).toEqual([]);
    expect(textsAt(map, '//s:loc', sitemapRules.namespaces)).toHaveLength(1_000);
  });

  it('of news neither', () => {
    const map = newsSitemap(articles.map(article => newsEntry(article, paper)));
    expect(brokenRules(map, newsRules)).toEqual([]);
    expect(textsAt(map, '//n:title', newsRules.namespaces)).toHaveLength(1_000);
  });

  it('of pages and of files neither', () => {
    expect(brokenRules(sitemap(['/', '/town'].map(path => pageEntry(path, paper))), sitemapRules)).toEqual([]);
    expect(brokenRules(sitemapIndex(['/sitemaps/pages.xml', '/sitemaps/2026-11.xml'], paper), indexRules)).toEqual([]);
  });

  it.each(['zh-Hant-TW', 'zh-CN', 'de-DE', 'pt'])('names the language of %s as Google does', locale => {
    expect(brokenRules(newsSitemap([newsEntry({ ...wall!, locale }, paper)]), newsRules)).toEqual([]);
  });

  it.each(
    malformedArticles.filter(({ id }) => ['art_saysnothing', 'art_hasnoaddress', 'art_iselsewhere', 'art_innolanguage'].includes(id)),
  )('is not made of $id', article => {
    expect(() => newsEntry(article, paper)).toThrow(/^(?:headline|path|locale) /);
  });
});

describe('what crawlers are told of', () => {
  it('is no article that wants none, and none that says it stands elsewhere', () => {
    const told = [
      everything,
      { ...everything, seo: { noindex: true } },
      { ...everything, seo: { canonicalUrl: 'https://elsewhere.example/it' } },
      { ...everything, seo: { canonicalUrl: 'https://courier.example/town/everything' } },
    ].map(article => isMapped(article, paper));
    expect(told).toEqual([true, false, false, true]);
  });
});
