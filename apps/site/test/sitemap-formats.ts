import { isAddress, isInstant, isLanguage, type XmlFormat } from './xml-rules.js';

const namespaces = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9', n: 'http://www.google.com/schemas/sitemap-news/0.9' };

/** sitemaps.org. */
export const sitemap: XmlFormat = {
  namespaces,
  rules: [
    ['the root is a urlset', '/*[not(self::s:urlset)]'],
    ['50,000 addresses at most', '/s:urlset[count(s:url) > 50000]'],
    ['a url has one loc', '//s:url[count(s:loc) != 1 or count(s:lastmod) > 1]'],
    ['a url holds what the protocol knows', '//s:url/*[not(self::s:loc|self::s:lastmod|self::n:news)]'],
  ],
  texts: [
    ['a loc is an address', '//s:loc', isAddress],
    ['lastmod is a W3C date', '//s:lastmod', isInstant],
  ],
  once: ['//s:loc'],
};

export const sitemapIndex: XmlFormat = {
  namespaces,
  rules: [
    ['the root is a sitemapindex', '/*[not(self::s:sitemapindex)]'],
    ['50,000 files at most', '/s:sitemapindex[count(s:sitemap) > 50000]'],
    ['a sitemap has one loc', '//s:sitemap[count(s:loc) != 1]'],
  ],
  texts: [['a loc is an address', '//s:loc', isAddress]],
  once: ['//s:loc'],
};

/** What Google asks of news, on top of it. */
export const newsSitemap: XmlFormat = {
  namespaces,
  rules: [
    ...sitemap.rules,
    ['1,000 addresses at most', '/s:urlset[count(s:url) > 1000]'],
    ['each is news', '//s:url[count(n:news) != 1]'],
    [
      'news has one publication, date and title',
      '//n:news[count(n:publication) != 1 or count(n:publication_date) != 1 or count(n:title) != 1]',
    ],
    ['a publication has a name and a language', '//n:publication[count(n:name) != 1 or count(n:language) != 1]'],
    ['no text is empty', '//*[self::n:name or self::n:title][not(normalize-space())]'],
  ],
  texts: [
    ...sitemap.texts,
    ['a publication date is a W3C date', '//n:publication_date', isInstant],
    ['a language is of ISO 639', '//n:language', text => /^(?:[a-z]{2,3}|zh-(?:cn|tw))$/.test(text) && isLanguage(text)],
  ],
  once: sitemap.once,
};
