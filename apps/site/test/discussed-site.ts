import { articlePublished, sectionUpdated, threadUpdated } from '#contracts';
import { aThread } from './fixtures/comments.js';
import { anArticle, sections } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';
import { openUpstream, type Upstream } from './upstream.js';

export const discussedArticle = anArticle('answered', 'town', 'One that is answered', {
  commentPolicy: { enabled: true, moderation: 'inherit' },
});
export const formPath = `${discussedArticle.path}/comments`;

/** Of the form, what a script or a robot fills in. */
export const empty = { website: '', parentId: '', formedAt: '' };
/** All that the form under the article sends. */
export const typed = { body: 'First\r\nsecond é <b>', name: 'Ann', email: 'ann@example.org', minVersion: '1', ...empty };

export interface DiscussedSite {
  readonly site: Site;
  /** In the place of comments. */
  readonly upstream: Upstream;
  readonly stop: () => Promise<void>;
}

/** A site with one article, under which there is a form. */
export async function openDiscussedSite(name: string): Promise<DiscussedSite> {
  const upstream = await openUpstream();
  const site = await openSite(name, { COMMENTS_URL: upstream.url, FORWARD_DEADLINE_MS: '500' });
  await site.publish(
    ...sections.map(section => sectionUpdated(section)),
    articlePublished(discussedArticle),
    threadUpdated(aThread(discussedArticle.id)),
  );
  await site.shows(discussedArticle.path, 'Leave a comment');
  return {
    site,
    upstream,
    stop: async () => {
      await site.stop();
      await upstream.stop();
    },
  };
}
