import { feedPath } from '../domain/paper/feed-files.js';
import type { Paper } from '../domain/paper/paper.js';
import { breadcrumbData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { ArticleListing } from './lists/article-listing.js';
import { ListHead } from './lists/list-head.js';
import { SubscribeSection } from './subscribing/subscribe-section.js';
import type { TagPageView } from './views.js';

/** `/tags/<slug>`. */
export function renderTagPage(view: TagPageView, paper: Paper): string {
  const { tag } = view;
  const words = wordsFor(paper.locale);
  const path = `/tags/${tag.slug}`;
  return renderPage({
    paper,
    view,
    kind: 'tag',
    head: {
      title: tag.name,
      canonical: path,
      feed: { name: tag.name, path },
      ...(view.newestUrl && { noindex: true }),
      card: { type: 'website', image: view.articles[0]?.hero },
      data: [breadcrumbData([{ name: tag.name, path }], paper)],
    },
    children: (
      <>
        <ListHead title={tag.name} label={words.topic} feed={feedPath(path)} />
        <ArticleListing list={view} empty={words.empty.list} opening={false} />
        <SubscribeSection topicKey={`tag:${tag.slug}`} topic={{ kind: 'tag', name: tag.name }} />
      </>
    ),
  });
}
