import { feedPath } from '../domain/paper/feed-files.js';
import type { Paper } from '../domain/paper/paper.js';
import { childrenOf, trailTo } from '../domain/paper/section-tree.js';
import { breadcrumbData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { ArticleListing } from './lists/article-listing.js';
import { ListHead } from './lists/list-head.js';
import { Slot } from './slots/slot.js';
import { SubscribeSection } from './subscribing/subscribe-section.js';
import type { SectionPageView } from './views.js';

/** `/<section>`. */
export function renderSectionPage(view: SectionPageView, paper: Paper): string {
  const { section, sections } = view;
  const words = wordsFor(paper.locale);
  const trail = trailTo(section.id, sections);
  return renderPage({
    paper,
    view,
    kind: 'section',
    about: { section: section.id },
    current: { path: trail[0]?.path ?? section.path, exactly: trail.length <= 1 && !view.newestUrl },
    head: {
      title: section.name,
      description: section.description,
      canonical: section.path,
      feed: section,
      ...(view.newestUrl && { noindex: true }),
      card: { type: 'website', image: view.articles[0]?.hero },
      data: [breadcrumbData(trail.length ? trail : [section], paper)],
    },
    children: (
      <>
        <ListHead
          title={section.name}
          text={section.description}
          sectionId={section.id}
          above={trail.at(-2)}
          below={childrenOf(section, sections)}
          feed={feedPath(section.path)}
        />
        <Slot at="section-top" />
        <ArticleListing list={view} empty={words.empty.section} within={section.id} between={<Slot at="section-list" />} />
        <SubscribeSection topicKey={`section:${section.id}`} topic={{ kind: 'section', name: section.name }} />
      </>
    ),
  });
}
