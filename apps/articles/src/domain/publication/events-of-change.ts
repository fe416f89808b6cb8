import { articleDeleted, articlePublished, articleUnpublished, articleUpdated, type OutgoingEvent, tombstone } from '#contracts';
import { announcedOf } from './announced.js';
import type { Article } from '../article.js';
import { publicArticle } from './public-article.js';
import type { References } from '../writing/references.js';

/** What readers' services are told of a change: one event at most, and tombstones wherever text lived that is taken down. */
export function eventsOfChange(before: Article | undefined, after: Article, references: References): OutgoingEvent[] {
  const wasVisible = before?.state === 'published';
  if (after.state === 'published') {
    // Of a working copy nobody hears.
    if (announcedOf(after).version !== after.version) return [];
    return [(wasVisible ? articleUpdated : articlePublished)(publicArticle(after, references))];
  }
  if (after.state === 'deleted') return after.times.firstPublishedAt ? deletion(after) : [];
  return wasVisible ? withdrawal(after) : [];
}

function withdrawal(article: Article): OutgoingEvent[] {
  const reason = article.takedown?.reason ?? 'unpublished';
  return [articleUnpublished({ ...lastSeen(article), reason }), ...[articlePublished, articleUpdated].map(event => forget(event, article))];
}

function deletion(article: Article): OutgoingEvent[] {
  const others = [articlePublished, articleUpdated, articleUnpublished];
  return [articleDeleted(lastSeen(article)), ...others.map(event => forget(event, article))];
}

const forget = (event: Parameters<typeof tombstone>[0], { id, version }: Article): OutgoingEvent => tombstone(event, id, version);

/** Where readers knew it: a draft that was moved meanwhile says nothing of its new place. */
const lastSeen = ({ id, version, address: { path, publicPath = path, previousPaths } }: Article) => ({
  id,
  version,
  path: publicPath,
  previousPaths: [...previousPaths],
});
