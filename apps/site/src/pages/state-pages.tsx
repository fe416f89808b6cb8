import type { ComponentChildren } from 'preact';
import type { Paper } from '../domain/paper/paper.js';
import { searchPath } from '../domain/search/search-address.js';
import { wordsFor } from '../domain/words/words-for.js';
import { BlockHeading } from './frame/block-heading.js';
import { renderPage } from './frame/document.js';
import { Notice } from './frame/notice.js';
import { usePage } from './page-scope.js';
import { SearchField } from './search/search-field.js';
import { Teaser } from './teasers/teaser.js';
import type { ArticleSummary } from '../domain/article/article-summary.js';
import type { GoneView, NotFoundView, OfflineView, UnavailableView } from './views.js';

type Message = readonly [title: string, text: string];

/** 404. */
export function renderNotFound(view: NotFoundView, paper: Paper): string {
  return renderState('404', wordsFor(paper.locale).notFound, view, paper, <Latest articles={view.latest} paper={paper} />);
}

/** 410. */
export function renderGone(view: GoneView, paper: Paper): string {
  return renderState('410', wordsFor(paper.locale).gone[view.reason], view, paper, <Latest articles={view.latest} paper={paper} />);
}

/** 503. */
export function renderUnavailable(view: UnavailableView, paper: Paper): string {
  return renderState('503', wordsFor(paper.locale).unavailable, view, paper);
}

/** 503, of an address that another service answers. */
export function renderLinkAway(view: UnavailableView, paper: Paper): string {
  return renderState('503', wordsFor(paper.locale).linkAway, view, paper);
}

/** Kept by the service worker and shown without a network. */
export function renderOffline(view: OfflineView, paper: Paper): string {
  return renderState(undefined, wordsFor(paper.locale).offline, { ...view, sections: [] }, paper);
}

function renderState(
  code: '404' | '410' | '503' | undefined,
  [title, text]: Message,
  view: Parameters<typeof renderPage>[0]['view'],
  paper: Paper,
  children?: ComponentChildren,
): string {
  const words = wordsFor(paper.locale);
  return renderPage({
    paper,
    view,
    kind: code ? 'state' : 'offline',
    head: { title, noindex: true },
    children: (
      <>
        <Notice code={code} title={title} text={text}>
          {(code === '404' || code === '410') && <SearchHere />}
          <a class="button" href="/">
            {words.toFrontPage}
          </a>
        </Notice>
        {children}
      </>
    ),
  });
}

/** For what was looked for at an address where it is not. */
function SearchHere() {
  const { search } = usePage().words;
  return (
    <form class="search" role="search" action={searchPath} aria-label={search.field}>
      <SearchField id="search" />
    </form>
  );
}

function Latest({ articles, paper }: { articles: readonly ArticleSummary[]; paper: Paper }) {
  const words = wordsFor(paper.locale);
  if (!articles.length) return null;
  return (
    <section class="block" aria-labelledby="latest">
      <BlockHeading id="latest" name={words.latest} />
      <div class="band band--text" data-count={Math.min(4, articles.length)}>
        {articles.slice(0, 8).map(article => (
          <Teaser key={article.id} article={article} size="minor" level={3} />
        ))}
      </div>
    </section>
  );
}
