import type { FeedItem } from './feed.js';
import type { XmlNode } from './xml.js';

export const mediaNamespace = 'http://search.yahoo.com/mrss/';

/** Picture and film as Media RSS has them, for RSS and Atom alike; an RSS enclosure would need their size in bytes. */
export const mediaOf = ({ picture, film }: FeedItem): XmlNode[] => [
  ...(picture
    ? [
        {
          '@url': picture.url,
          '@type': picture.type,
          '@medium': 'image',
          '@width': picture.width,
          '@height': picture.height,
          'media:description': picture.alt,
          'media:credit': picture.credit,
        },
      ]
    : []),
  ...(film ? [{ '@url': film.url, '@type': film.type, '@medium': 'video', '@duration': film.seconds }] : []),
];
