import type { ComponentChildren } from 'preact';
import { searchAddress } from '../domain/search/search-address.js';
import type { Paper } from '../domain/paper/paper.js';
import { wordsFor } from '../domain/words/words-for.js';
import { renderPage } from './frame/document.js';
import { ListHead } from './lists/list-head.js';
import { Paging } from './lists/article-listing.js';
import { usePage } from './page-scope.js';
import { Hit } from './search/hit.js';
import { SearchForm } from './search/search-form.js';
import type { SearchPageView } from './views.js';

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
        {view.passedOver?.map(what => (
          <p key={what} class="search__hint" role="status">
            {search.passedOver[what]}
          </p>
        ))}
        <Outcome address={address} outcome={outcome} />
      </>
    ),
  });
}

function Outcome({ address, outcome }: Pick<SearchPageView, 'address' | 'outcome'>) {
  const { search } = usePage().words;
  if (outcome.kind === 'empty') return <p class="search__hint">{search.empty}</p>;
  if (outcome.kind === 'too-long') return <Answer message={search.tooLong} />;
  const { hits, olderUrl, newestUrl } = outcome;
  return (
    <>
      {hits.length === 0 && (olderUrl === undefined ? <Nothing address={address} /> : <Answer message={search.nothingYet} />)}
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

/** It may be the place that has nothing, and not the words. */
function Nothing({ address: { q, section, from, to } }: Pick<SearchPageView, 'address'>) {
  const { search } = usePage().words;
  if ((section ?? from ?? to) === undefined) return <Answer message={search.nothing} />;
  return (
    <Answer message={from !== undefined && to !== undefined && to < from ? search.noDays : search.nothingThere}>
      <a class="button" href={searchAddress({ q })}>
        {search.everywhere}
      </a>
    </Answer>
  );
}

interface AnswerProps {
  message: readonly [title: string, text: string];
  children?: ComponentChildren;
}

const Answer = ({ message: [title, text], children }: AnswerProps) => (
  <div class="search__answer">
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
);
