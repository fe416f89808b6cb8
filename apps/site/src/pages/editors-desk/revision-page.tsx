import { editorStylesheetUrl } from '../../assets/assets.js';
import { shownBlock } from '../../domain/editing/block-fields.js';
import { revisionDiffPath, revisionPath, revisionsPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { Revision } from '../../domain/editing/revision.js';
import { languageOf } from '../../domain/text/language.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { usePage } from '../page-scope.js';
import { EditingNotice } from './editing-notice.js';
import type { EditingView } from './editing-views.js';
import { editorsDesk, places } from './editors-desk.js';
import { ReadingBlock } from './reading-block.js';
import { RevisionFacts } from './revision-facts.js';

export interface RevisionView extends EditingView {
  readonly article: NewsroomArticle;
  readonly revision: Revision;
}

/** A text as it was saved, and the way to bring it back. */
export function renderRevision(view: RevisionView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { article, revision } = view;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'revision',
    title: `${own.revisions.number(`${revision.number}`)}: ${revision.headline || own.untitled}`,
    place: places.articles,
    scripts: [],
    styles: [editorStylesheetUrl],
    outcome: <EditingNotice outcome={view.outcome} />,
    children: (
      <>
        <RevisionFacts revision={revision} />
        <p class="editor-ways">
          <a href={revisionsPath(article.id)}>{own.revisions.toRevisions}</a>
          <a href={revisionDiffPath(article.id, revision.number)}>{own.revisions[revision.wasPublic ? 'compareForReaders' : 'compare']}</a>
        </p>
        <div class="editor-reading" {...languageOf(revision, paper)}>
          {revision.kicker !== undefined && <p class="kicker">{revision.kicker}</p>}
          {revision.standfirst !== undefined && <p class="editor-reading__standfirst">{revision.standfirst}</p>}
          {revision.body.map(block => (
            <ReadingBlock key={block.id} block={shownBlock(block)} />
          ))}
        </div>
        <Restore view={view} />
      </>
    ),
  });
}

/** Of a draft its own text, of what readers see that of a working copy; for who may write it. */
function Restore({ view: { article, revision, key, here } }: { view: RevisionView }) {
  const { revisions } = usePage().words.editing;
  const of = article.state === 'published' ? 'working-copy' : 'article';
  const mayRestore = (of === 'article' ? article.allowed : (article.copyAllowed ?? [])).includes('edit');
  if (!mayRestore) return null;
  return (
    <form class="editor-restore" method="post" action={`${revisionPath(article.id, revision.number)}/restore`}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={String(article.version)} />
      <input type="hidden" name="back" value={here} />
      <p class="field__hint">{revisions.restoreHint[of]}</p>
      <button class="button button--first">{revisions.restore}</button>
    </form>
  );
}
