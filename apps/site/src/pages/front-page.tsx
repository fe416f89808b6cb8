import { composeFrontPage, newestFirst } from '../domain/paper/compose-front-page.js';
import type { Paper } from '../domain/paper/paper.js';
import { paperData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { MagazineBlock } from './frame/magazine-block.js';
import { TvBlock } from './frame/tv-block.js';
import { LatestBySection } from './front/latest-by-section.js';
import { TopStories } from './front/top-stories.js';
import type { FrontPageView } from './views.js';
import { EmptyPaper } from './front/empty-paper.js';

/** `/`. */
export function renderFrontPage(view: FrontPageView, paper: Paper): string {
  const words = wordsFor(paper.locale);
  const composition = composeFrontPage(view.articles, view.frontPage);
  const stories = Object.values(composition).flat();
  const shown = new Set([...stories, ...view.videos].map(({ id }) => id));
  const newest = view.articles.toSorted(newestFirst)[0];
  return renderPage({
    paper,
    view,
    kind: 'front',
    ...(newest && { edition: newest.firstPublishedAt }),
    head: {
      title: paper.name,
      description: paper.tagline,
      canonical: '/',
      card: { type: 'website', image: composition.lead[0]?.hero },
      data: [paperData(paper)],
    },
    children: (
      <>
        {stories.length ? <TopStories composition={composition} words={words} /> : <EmptyPaper />}
        <TvBlock videos={view.videos} />
        <LatestBySection latest={view.latest} shown={shown} />
        <MagazineBlock magazine={view.magazine} />
      </>
    ),
  });
}
