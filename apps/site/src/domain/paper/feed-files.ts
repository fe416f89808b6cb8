/** The formats in which every list can be followed, by the file under its page at which each is found. */
export const feedFiles = {
  'feed.xml': { name: 'RSS', type: 'application/rss+xml' },
  'atom.xml': { name: 'Atom', type: 'application/atom+xml' },
  'feed.json': { name: 'JSON Feed', type: 'application/feed+json' },
} as const;

export type FeedFile = keyof typeof feedFiles;

/** The path of a list's feed; of the paper's own for the front page. */
export const feedPath = (page: string, file: FeedFile = 'feed.xml'): string => `${page === '/' ? '' : page}/${file}`;
