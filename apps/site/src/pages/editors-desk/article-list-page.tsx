import { type ArticleListName, articleLists, type ListFilters, listAddress, newArticlePath } from '../../domain/editing/desk-address.js';
import type { ListedArticle } from '../../domain/editing/newsroom-article.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { editorStylesheetUrl } from '../../assets/assets.js';
import { renderDesk } from '../desk/desk-page.js';
import { Paging } from '../lists/article-listing.js';
import { usePage } from '../page-scope.js';
import type { Surroundings } from '../views.js';
import { ArticleRow } from './article-row.js';
import { EditingNotice } from './editing-notice.js';
import type { ArticleListView } from './editing-views.js';
import { editorsDesk, places } from './editors-desk.js';

/** What is in hand: one's own, or what stands in one state. */
export function renderArticleList(view: ArticleListView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { filters, items, copies, next, authors, sections } = view;
  const rows = { authors, sections };
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'articles',
    title: own.places.articles,
    place: places.articles,
    scripts: [],
    styles: [editorStylesheetUrl],
    outcome: <EditingNotice outcome={view.outcome} />,
    children: (
      <>
        <Tabs filters={filters} />
        <div class="newsroom-list__ways">
          <SectionFilter filters={filters} sections={sections} />
          <AddressField sought={view.sought} />
          <a class="button button--first" href={newArticlePath}>
            {own.write.story}
          </a>
          <a class="button" href={`${newArticlePath}?kind=video`}>
            {own.write.video}
          </a>
        </div>
        {copies.length > 0 && (
          <section aria-labelledby="copies">
            <h2 class="newsroom-list__name" id="copies">
              {own.list.copies}
            </h2>
            <Rows articles={copies} list="copies" {...rows} />
          </section>
        )}
        {items.length > 0 && <Rows articles={items} list={filters.list} {...rows} />}
        {items.length + copies.length === 0 && <p class="desk__empty">{own.nothing[filters.list]}</p>}
        <Paging
          {...(next !== undefined && { olderUrl: listAddress(filters, { after: next }) })}
          {...(filters.after !== undefined && { newestUrl: listAddress(filters, { after: undefined }) })}
          older={own.pages.next}
          newest={own.pages.first}
        />
      </>
    ),
  });
}

type RowsProps = Pick<ArticleListView, 'authors' | 'sections'> & { articles: readonly ListedArticle[]; list: ArticleListName };

const Rows = ({ articles, ...rows }: RowsProps) => (
  <ol class="newsroom-list">
    {articles.map(article => (
      <ArticleRow key={article.id} article={article} {...rows} />
    ))}
  </ol>
);

function Tabs({ filters }: { filters: ListFilters }) {
  const own = usePage().words.editing;
  return (
    <nav class="desk-tabs" aria-label={own.lists}>
      <ul>
        {articleLists.map(list => (
          <li key={list}>
            <a href={listAddress(filters, { list, after: undefined })} aria-current={list === filters.list ? 'page' : undefined}>
              {own.list[list]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** From an article in the paper to its form. */
function AddressField({ sought }: { sought: string | undefined }) {
  const { label, open } = usePage().words.editing.byAddress;
  return (
    <form class="newsroom-list__filter" action={places.articles}>
      <label class="unseen" for="at">
        {label}
      </label>
      <input class="desk-field" id="at" name="at" inputMode="url" maxLength={2_000} required placeholder={label} value={sought} />
      <button class="button">{open}</button>
    </form>
  );
}

function SectionFilter({ filters, sections }: { filters: ListFilters; sections: Surroundings['sections'] }) {
  const own = usePage().words.editing;
  return (
    <form class="newsroom-list__filter" action={places.articles}>
      {filters.list !== 'mine' && <input type="hidden" name="list" value={filters.list} />}
      <label class="unseen" for="section">
        {own.section.choose}
      </label>
      <select class="desk-field" id="section" name="section">
        <option value="">{own.section.any}</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id} selected={id === filters.section}>
            {name}
          </option>
        ))}
      </select>
      <button class="button">{own.section.apply}</button>
    </form>
  );
}
