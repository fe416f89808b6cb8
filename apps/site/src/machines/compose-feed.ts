import type { FeedFile } from '../domain/paper/feed-files.js';
import { feedPath } from '../domain/paper/feed-files.js';
import type { Paper } from '../domain/paper/paper.js';
import { addressOf } from './fields.js';
import { atom } from './atom.js';
import type { Feed, FeedItem } from './feed.js';
import { jsonFeed } from './json-feed.js';
import { plainText } from './plain-text.js';
import { rss } from './rss.js';

/** A list that can be followed. */
export interface FeedSubject {
  /** Of its page. */
  readonly path: string;
  /** None for the paper itself. */
  readonly name?: string;
  readonly description?: string | undefined;
}

const renderers: Record<FeedFile, (feed: Feed) => string> = { 'feed.xml': rss, 'atom.xml': atom, 'feed.json': jsonFeed };

/** Of a paper without an article; a feed has to say when it changed. */
const never = new Date(0).toISOString();

export function composeFeed({ path, name, description }: FeedSubject, items: readonly FeedItem[], file: FeedFile, paper: Paper): string {
  const title = plainText(name === undefined ? paper.name : `${name} · ${paper.name}`);
  return renderers[file]({
    title,
    description: plainText(description ?? '') || plainText(paper.tagline) || title,
    url: addressOf(path, paper.url),
    self: addressOf(feedPath(path, file), paper.url),
    language: paper.locale,
    publisher: { name: plainText(paper.name), url: addressOf('/', paper.url) },
    updated:
      items
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? never,
    items,
  });
}
