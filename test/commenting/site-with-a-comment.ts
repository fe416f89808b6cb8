import type { Browser } from 'playwright-core';
import { articlePublished, commentCreated, type PublicArticle, sectionUpdated, threadUpdated } from '#contracts';
import { aComment, aThread } from '../../apps/site/test/fixtures/comments.js';
import { anArticle, sections } from '../../apps/site/test/fixtures/edition.js';
import { openSite, type Site } from '../../apps/site/test/site.js';
import { openUpstream, type Upstream } from '../../apps/site/test/upstream.js';
import { openBrowser } from '../browser.js';

/** A site that shows an article with one comment, a browser, and in the place of `comments` a server whose answers a test chooses. */
export interface SiteWithAComment {
  readonly article: PublicArticle;
  readonly site: Site;
  readonly upstream: Upstream;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

export async function openSiteWithAComment(name: string): Promise<SiteWithAComment> {
  const article = anArticle(name, 'town', 'One that is talked about', {
    commentPolicy: { enabled: true, moderation: 'inherit' },
    hero: undefined,
  });
  const first = aComment('first', article.id, { author: { id: 'gst_first', name: 'Wader' }, createdAt: new Date().toISOString() });
  const [upstream, browser] = await Promise.all([openUpstream(), openBrowser()]);
  const site = await openSite(name, { COMMENTS_URL: upstream.url });
  await site.publish(
    ...sections.map(section => sectionUpdated(section)),
    articlePublished(article),
    threadUpdated(aThread(article.id, { count: 1 })),
    commentCreated(first),
  );
  await site.shows(article.path, 'comment-cmt_first');
  const stop = async (): Promise<void> => {
    await browser.close();
    await site.stop();
    await upstream.stop();
  };
  return { article, site, upstream, browser, stop };
}
