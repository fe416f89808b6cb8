import type { Feed, FeedItem } from './feed.js';
import { mediaNamespace, mediaOf } from './media.js';
import { xml, type XmlNode } from './xml.js';

/** RSS 2.0, in the manner of the RSS Advisory Board's profile: authors as `dc:creator`, its own address as `atom:link`. */
export const rss = (feed: Feed): string =>
  xml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:media': mediaNamespace,
      channel: {
        title: feed.title,
        link: feed.url,
        description: asHtml(feed.description),
        language: feed.language,
        lastBuildDate: rfc822(feed.updated),
        ttl: 5,
        'atom:link': { '@href': feed.self, '@rel': 'self', '@type': 'application/rss+xml' },
        item: feed.items.map(itemOf),
      },
    },
  });

const itemOf = (item: FeedItem): XmlNode => ({
  title: item.title,
  link: item.url,
  description: item.summary && asHtml(item.summary),
  guid: { '@isPermaLink': 'false', '#text': item.id },
  pubDate: rfc822(item.published),
  'dc:creator': item.authors.map(({ name }) => name),
  category: item.topics,
  'media:content': mediaOf(item),
});

/** A description is HTML, and a standfirst is not. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const rfc822 = (instant: string): string => new Date(instant).toUTCString();
