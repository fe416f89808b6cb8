import { feedPath } from '../domain/paper/feed-files.js';
import type { Paper } from '../domain/paper/paper.js';
import { breadcrumbData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { MagazineBlock } from './frame/magazine-block.js';
import { Paging } from './lists/article-listing.js';
import { ListHead } from './lists/list-head.js';
import { Teaser } from './teasers/teaser.js';
import type { TvPageView } from './views.js';

/** `/tv`. */
export function renderTvPage(view: TvPageView, paper: Paper): string {
  const words = wordsFor(paper.locale);
  const opens = !view.newestUrl;
  const [first, ...others] = view.articles;
  const grid = opens ? others : view.articles;
  return renderPage({
    paper,
    view,
    kind: 'tv',
    current: { path: '/tv', exactly: opens },
    head: {
      title: words.television,
      canonical: '/tv',
      feed: { name: words.television, path: '/tv' },
      ...(view.newestUrl && { noindex: true }),
      card: { type: 'website', image: first?.hero ?? first?.video?.poster },
      data: [breadcrumbData([{ name: words.television, path: '/tv' }], paper)],
    },
    children: (
      <>
        <ListHead title={words.television} feed={feedPath('/tv')} />
        {!first && <p class="empty">{words.empty.videos}</p>}
        {first && opens && <Teaser article={first} size="feature" level={2} picture standfirst first />}
        {grid.length > 0 && (
          <div class="band band--screens" data-count={Math.min(3, grid.length)}>
            {grid.map(video => (
              <Teaser key={video.id} article={video} size="medium" level={2} picture standfirst />
            ))}
          </div>
        )}
        <Paging {...view} />
        <MagazineBlock magazine={view.magazine} />
      </>
    ),
  });
}
