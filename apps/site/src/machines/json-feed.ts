import type { Feed, FeedItem } from './feed.js';

/** JSON Feed 1.1; JSON leaves out what is undefined. */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.url,
    feed_url: feed.self,
    language: feed.language,
    authors: [feed.publisher],
    items: feed.items.map(itemOf),
  });

const itemOf = ({ id, url, title, summary, language, published, updated, authors, topics, picture, film }: FeedItem) => ({
  id,
  url,
  title,
  summary,
  // An item has to have a content, and this is all that a feed carries of it.
  content_text: summary ?? title,
  language,
  date_published: published,
  date_modified: updated,
  authors: authors.length > 0 ? authors : undefined,
  tags: topics.length > 0 ? topics : undefined,
  image: picture?.url,
  attachments: film && [{ url: film.url, mime_type: film.type, duration_in_seconds: film.seconds }],
});
