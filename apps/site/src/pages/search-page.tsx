import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { ListHead } from './lists/list-head.js';
import { Paging } from './lists/article-listing.js';
import { usePage } from './page-scope.js';
import { Hit } from './search/hit.js';
import { SearchForm } from './search/search-form.js';
import type { SearchOutcome, SearchPageView } from './views.js';

/** `/search`. */
export function renderSearchPage(view: SearchPageView, paper: Paper): string {
  const { search } = wordsFor(paper.locale);
  const { address, outcome } = view;
  return renderPage({
    paper,
    view,
    kind: 'search',
    head: { title: address.q === '' ? search.name : search.titleFor(address.q), noindex: true },
    children: (
      <>
        <ListHead title={search.name} />
        <SearchForm address={address} sections={view.sections} />
        <Outcome outcome={outcome} />
      </>
    ),
  });
}

function Outcome({ outcome }: { outcome: SearchOutcome }) {
  const { search } = usePage().words;
  if (outcome.kind === 'empty') return <p class="search__hint">{search.empty}</p>;
  if (outcome.kind === 'too-long') return <Answer message={search.tooLong} />;
  const { hits, olderUrl, newestUrl } = outcome;
  return (
    <>
      {hits.length === 0 && <Answer message={olderUrl === undefined ? search.nothing : search.nothingYet} />}
      {hits.length > 0 && (
        <div class="rows" role="region" aria-label={search.results}>
          {hits.map(hit => (
            <Hit key={hit.article.id} hit={hit} />
          ))}
        </div>
      )}
      <Paging
        {...(olderUrl !== undefined && { olderUrl })}
        {...(newestUrl !== undefined && { newestUrl })}
        older={hits.length > 0 ? search.older : search.lookFurther}
        newest={search.newest}
      />
    </>
  );
}

const Answer = ({ message: [title, text] }: { message: readonly [title: string, text: string] }) => (
  <div class="search__answer">
    <h2>{title}</h2>
    <p>{text}</p>
  </div>
);
