import { Ajv } from 'ajv';
import { isAddress, isInstant, isLanguage, isMailDate, type XmlFormat } from './xml-rules.js';

const media = 'http://search.yahoo.com/mrss/';
const nothingIn = (path: string) => `${path}[not(*) and not(normalize-space())]`;

/** The specification of RSS 2.0, and the profile of the RSS Advisory Board. */
export const rss: XmlFormat = {
  namespaces: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/', media },
  rules: [
    ['the root is rss 2.0 with one channel', '/*[not(self::rss) or @version != "2.0" or count(channel) != 1]'],
    ['a channel has one title, link and description', '//channel[count(title) != 1 or count(link) != 1 or count(description) != 1]'],
    ['a channel says once where it is', '//channel[count(atom:link[@rel="self"][@type="application/rss+xml"]) != 1]'],
    ['an item has a title or a description', '//item[not(title) and not(description)]'],
    ['an item has each of these at most once', '//item[count(title) > 1 or count(link) > 1 or count(guid) != 1 or count(pubDate) != 1]'],
    [
      'a channel and an item hold what the format knows',
      '//channel/*[not(namespace-uri()) and not(self::title|self::link|self::description|self::language|self::lastBuildDate|self::ttl|self::item)]',
    ],
    [
      'an item holds what the format knows',
      '//item/*[not(namespace-uri()) and not(self::title|self::link|self::description|self::guid|self::pubDate|self::category)]',
    ],
    [
      'no element of text is empty',
      nothingIn('//*[self::title or self::link or self::description or self::guid or self::category or self::dc:creator]'),
    ],
    ['a guid that is no address says so', '//guid[@isPermaLink != "false"]'],
    ['media have an address and a medium', '//media:content[not(@url) or not(@type) or not(@medium)]'],
  ],
  texts: [
    ['a date is that of a mail', '//pubDate|//lastBuildDate', isMailDate],
    ['a link is an address', '//link|//atom:link/@href|//media:content/@url', isAddress],
    ['a language is one', '//language', isLanguage],
  ],
  once: ['//guid'],
};

/** RFC 4287. */
export const atom: XmlFormat = {
  namespaces: { a: 'http://www.w3.org/2005/Atom', media },
  rules: [
    ['the root is a feed', '/*[not(self::a:feed)]'],
    [
      '4.1.1 a feed has one id, title and updated',
      '/a:feed[count(a:id) != 1 or count(a:title) != 1 or count(a:updated) != 1 or count(a:subtitle) > 1]',
    ],
    [
      '4.1.2 an entry has one id, title and updated',
      '//a:entry[count(a:id) != 1 or count(a:title) != 1 or count(a:updated) != 1 or count(a:published) > 1 or count(a:summary) > 1]',
    ],
    ['4.1.1 what no entry names, the feed does: an author', '/a:feed[not(a:author) and a:entry[not(a:author)]]'],
    ['4.1.2 without a content there is an alternate link', '//a:entry[not(a:content) and not(a:link[@rel="alternate"])]'],
    ['4.1.1 one alternate of each type and language', '//*[count(a:link[@rel="alternate"]) > 1]'],
    ['4.1.1 a feed says where it is', '/a:feed[count(a:link[@rel="self"]) != 1]'],
    ['4.2.2 a category has a term', '//a:category[not(normalize-space(@term))]'],
    ['3.2 a person has one name', '//a:author[count(a:name) != 1 or count(a:uri) > 1]'],
    ['no element of text is empty', nothingIn('//*[self::a:title or self::a:name or self::a:id or self::a:summary or self::a:subtitle]')],
    ['6.4 what is not of Atom has a namespace', '//*[not(namespace-uri())]'],
  ],
  texts: [
    ['3.3 a time is of RFC 3339', '//a:updated|//a:published', isInstant],
    ['4.2.7 a link is an address', '//a:link/@href|//a:uri|//media:content/@url', isAddress],
    ['4.2.6 an id is an IRI', '//a:id', text => isAddress(text) || /^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:\S+$/.test(text)],
    ['xml:lang is a language', '//@xml:lang', isLanguage],
  ],
  once: ['//a:id'],
};

const text = { type: 'string', pattern: '\\S' };
const address = { type: 'string', format: 'address' };
const authors = {
  type: 'array',
  minItems: 1,
  items: { type: 'object', additionalProperties: false, minProperties: 1, properties: { name: text, url: address } },
};

/** What jsonfeed.org says of version 1.1, of the members that we use; any other would have to begin with an underscore. */
const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    description: text,
    home_page_url: address,
    feed_url: address,
    language: text,
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          title: text,
          summary: text,
          content_text: text,
          image: address,
          language: text,
          date_published: { type: 'string', format: 'instant' },
          date_modified: { type: 'string', format: 'instant' },
          authors,
          tags: { type: 'array', items: text },
          attachments: {
            type: 'array',
            items: {
              type: 'object',
              required: ['url', 'mime_type'],
              additionalProperties: false,
              properties: { url: address, mime_type: text, duration_in_seconds: { type: 'number' } },
            },
          },
        },
      },
    },
  },
};

const validateJsonFeed = new Ajv({ allErrors: true, formats: { address: isAddress, instant: isInstant } }).compile(jsonFeedSchema);

/** Whatever of a JSON Feed its specification does not allow. */
export function jsonFeedFaults(feed: string): string[] {
  const { items } = JSON.parse(feed) as { items: { id: string }[] };
  const twice = items.length - new Set(items.map(({ id }) => id)).size;
  return [
    ...(validateJsonFeed(JSON.parse(feed))
      ? []
      : (validateJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)),
    ...(twice > 0 ? [`${twice} items have the id of another`] : []),
    ...(/\p{Surrogate}/u.test(feed) ? ['half of a surrogate pair'] : []),
  ];
}
