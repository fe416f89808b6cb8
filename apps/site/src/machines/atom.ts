import type { Feed, FeedItem } from './feed.js';
import { mediaNamespace, mediaOf } from './media.js';
import { xml, type XmlNode } from './xml.js';

/** Atom (RFC 4287). */
export const atom = (feed: Feed): string =>
  xml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:media': mediaNamespace,
      '@xml:lang': feed.language,
      id: feed.url,
      title: feed.title,
      subtitle: feed.description,
      updated: feed.updated,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.url },
      ],
      // Of what is signed by nobody.
      author: { name: feed.publisher.name, uri: feed.publisher.url },
      entry: feed.items.map(entryOf),
    },
  });

const entryOf = (item: FeedItem): XmlNode => ({
  '@xml:lang': item.language,
  id: item.id,
  title: item.title,
  link: { '@rel': 'alternate', '@type': 'text/html', '@href': item.url },
  published: item.published,
  updated: item.updated,
  author: item.authors.map(({ name, url }) => ({ name, uri: url })),
  category: item.topics.map(topic => ({ '@term': topic })),
  summary: item.summary,
  'media:content': mediaOf(item),
});
