import { editorStylesheetUrl } from '../../assets/assets.js';
import { type ChosenTexts, comparisonsPath } from '../../domain/editing/comparison.js';
import { editorPath, revisionsPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { RevisionSummary } from '../../domain/editing/revision.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { usePage } from '../page-scope.js';
import type { EditingView } from './editing-views.js';
import { editorsDesk, places } from './editors-desk.js';
import { ChosenRow, NowRow, RevisionRow } from './revision-rows.js';

export interface RevisionListView extends EditingView {
  readonly article: NewsroomArticle;
  readonly items: readonly RevisionSummary[];
  readonly next?: string | undefined;
  readonly after?: string | undefined;
  /** Which two are to be compared, as far as that was chosen on another page of the list. */
  readonly chosen: ChosenTexts;
}

/** Each text of an article that was saved; of which two can be chosen, to be compared. */
export function renderRevisionList(view: RevisionListView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { article, items } = view;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'revisions',
    title: `${own.revisions.title}: ${article.headline || own.untitled}`,
    place: places.articles,
    scripts: [],
    styles: [editorStylesheetUrl],
    children: (
      <>
        <p class="desk__intro">{own.revisions.intro}</p>
        <p class="editor-ways">
          <a href={editorPath(article.id)}>{own.revisions.toArticle}</a>
        </p>
        {items.length === 0 ? <p class="desk__empty">{own.revisions.none}</p> : <Comparing view={view} />}
      </>
    ),
  });
}

function Comparing({ view }: { view: RevisionListView }) {
  const { revisions } = usePage().words.editing;
  const { article, items, next, after } = view;
  const chosen = chosenOrNewest(view);
  const isElsewhere = (number: ChosenTexts['to']) => typeof number === 'number' && !items.some(item => item.number === number);
  const elsewhere = [...new Set([chosen.from, chosen.to].filter(isElsewhere))];
  return (
    <form action={comparisonsPath(article.id)}>
      {/* Whoever presses Enter compares, and turns no page. */}
      <button class="unseen" tabIndex={-1} aria-hidden="true" />
      <ol class="newsroom-list">
        <NowRow text="article" chosen={chosen} />
        {article.workingCopy && <NowRow text="working-copy" chosen={chosen} />}
        {elsewhere.map(number => (
          <ChosenRow key={number} number={Number(number)} chosen={chosen} />
        ))}
        {items.map((revision, at) => (
          <RevisionRow
            key={revision.number}
            article={article}
            revision={revision}
            chosen={chosen}
            isOldest={next === undefined && at === items.length - 1}
            isNewest={after === undefined && at === 0}
          />
        ))}
      </ol>
      <Pages view={view} />
      <div class="editor-bar">
        <button class="button button--first">{revisions.compareTwo}</button>
      </div>
    </form>
  );
}

/** What was chosen goes along. */
function Pages({ view: { article, next, after } }: { view: RevisionListView }) {
  const { words } = usePage();
  const { revisions } = words.editing;
  const path = revisionsPath(article.id);
  if (next === undefined && after === undefined) return null;
  return (
    <nav class="paging" aria-label={words.pages}>
      {after !== undefined && (
        <button class="button" formAction={path}>
          {revisions.newest}
        </button>
      )}
      {next !== undefined && (
        <button class="button paging__older" formAction={path} name="after" value={next}>
          {revisions.older}
        </button>
      )}
    </nav>
  );
}

/** Where nothing is chosen, what the newest text of the page changed. */
function chosenOrNewest({ items: [newest, before = newest], chosen }: RevisionListView): ChosenTexts {
  return { ...(before && { from: before.number }), ...(newest && { to: newest.number }), ...chosen };
}
