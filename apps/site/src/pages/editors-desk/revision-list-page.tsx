import { editorStylesheetUrl } from '../../assets/assets.js';
import { editorPath, revisionDiffPath, revisionPath, revisionsPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { RevisionSummary } from '../../domain/editing/revision.js';
import { languageOf } from '../../domain/text/language.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { Paging } from '../lists/article-listing.js';
import { usePage } from '../page-scope.js';
import type { EditingView } from './editing-views.js';
import { editorsDesk, places } from './editors-desk.js';
import { RevisionFacts } from './revision-facts.js';

export interface RevisionListView extends EditingView {
  readonly article: NewsroomArticle;
  readonly items: readonly RevisionSummary[];
  readonly next?: string | undefined;
  readonly after?: string | undefined;
}

/** Each text of an article that was saved. */
export function renderRevisionList(view: RevisionListView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { article, items, next, after } = view;
  const path = revisionsPath(article.id);
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
        {items.length === 0 ? (
          <p class="desk__empty">{own.revisions.none}</p>
        ) : (
          <ol class="newsroom-list">
            {items.map((revision, at) => (
              <Row key={revision.number} article={article} revision={revision} isOldest={next === undefined && at === items.length - 1} />
            ))}
          </ol>
        )}
        <Paging
          {...(next !== undefined && { olderUrl: `${path}?${new URLSearchParams({ after: next })}` })}
          {...(after !== undefined && { newestUrl: path })}
          older={own.revisions.older}
          newest={own.revisions.newest}
        />
      </>
    ),
  });
}

/** With the oldest there is none to compare. */
function Row({ article, revision, isOldest }: { article: NewsroomArticle; revision: RevisionSummary; isOldest: boolean }) {
  const { words, paper } = usePage();
  const { revisions, untitled } = words.editing;
  const name = revisions.number(`${revision.number}`);
  return (
    <li>
      <p class="kicker">{name}</p>
      <h2 class="newsroom-list__headline">
        <a href={revisionPath(article.id, revision.number)} {...languageOf(article, paper)}>
          {revision.headline || untitled}
        </a>
      </h2>
      <RevisionFacts revision={revision}>
        {!isOldest && (
          <a class="newsroom-list__way" href={revisionDiffPath(article.id, revision.number)}>
            {revisions.compare}
            <span class="unseen"> ({name})</span>
          </a>
        )}
      </RevisionFacts>
    </li>
  );
}
