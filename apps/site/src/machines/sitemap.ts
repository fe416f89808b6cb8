import type { PublicArticle } from '#contracts';
import type { Paper } from '../domain/paper/paper.js';
import { absoluteUrl } from '../domain/text/safe-url.js';
import { addressOf, instantOf, textOf } from './fields.js';
import { plainText } from './plain-text.js';
import { xml, type XmlNode } from './xml.js';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9';

type Mapped = Pick<PublicArticle, 'path' | 'headline' | 'locale' | 'firstPublishedAt' | 'updatedAt' | 'seo'>;

/** An index of sitemaps, by their paths. */
export const sitemapIndex = (paths: readonly string[], { url }: Paper): string =>
  xml({ sitemapindex: { '@xmlns': namespace, sitemap: paths.map(path => ({ loc: addressOf(path, url) })) } });

export const sitemap = (entries: readonly XmlNode[]): string => xml({ urlset: { '@xmlns': namespace, url: entries } });

export const newsSitemap = (entries: readonly XmlNode[]): string =>
  xml({ urlset: { '@xmlns': namespace, '@xmlns:news': newsNamespace, url: entries } });

export const pageEntry = (path: string, { url }: Paper): XmlNode => ({ loc: addressOf(path, url) });

/** Whether crawlers are to know the article at its own address. */
export const isMapped = ({ path, seo }: Mapped, { url }: Paper): boolean =>
  !seo?.noindex && (seo?.canonicalUrl === undefined || absoluteUrl(seo.canonicalUrl, url) === absoluteUrl(path, url));

export const articleEntry = ({ path, updatedAt }: Mapped, { url }: Paper): XmlNode => ({
  loc: addressOf(path, url),
  lastmod: instantOf('updatedAt', updatedAt),
});

/** As Google's schema of a news sitemap wants it; the publication is called as it is known there. */
export const newsEntry = ({ path, headline, locale, firstPublishedAt }: Mapped, { name, url }: Paper): XmlNode => ({
  loc: addressOf(path, url),
  'news:news': {
    'news:publication': { 'news:name': plainText(name), 'news:language': newsLanguage(locale) },
    'news:publication_date': instantOf('firstPublishedAt', firstPublishedAt),
    'news:title': textOf('headline', headline),
  },
});

/** ISO 639, and of Chinese also the script, by the region that stands for it. */
function newsLanguage(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
