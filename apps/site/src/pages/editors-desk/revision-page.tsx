import { editorStylesheetUrl } from '../../assets/assets.js';
import { shownBlock } from '../../domain/editing/block-fields.js';
import { formPath, revisionDiffPath, revisionPath, revisionsPath } from '../../domain/editing/desk-address.js';
import type { MissedField } from '../../domain/editing/missed-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { Revision } from '../../domain/editing/revision.js';
import type { NamesOfIds } from '../../domain/editing/said-value.js';
import { languageOf } from '../../domain/text/language.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { usePage } from '../page-scope.js';
import { EditingNotice } from './editing-notice.js';
import type { EditingView } from './editing-views.js';
import { editorsDesk, places } from './editors-desk.js';
import { MissedFieldsList } from './missed-fields-list.js';
import { ReadingBlock } from './reading-block.js';
import { RevisionFacts } from './revision-facts.js';

export interface RevisionView extends EditingView {
  readonly article: NewsroomArticle;
  readonly revision: Revision;
  /** Where somebody else was quicker: what they have changed, in the text whose place the revision would take. */
  readonly meanwhile?: { readonly missed: readonly MissedField[]; readonly text: NewsroomArticle; readonly names: NamesOfIds } | undefined;
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
    outcome: (
      <>
        <EditingNotice outcome={view.outcome} />
        <Missed meanwhile={view.meanwhile} />
      </>
    ),
    children: (
      <>
        <RevisionFacts revision={revision} />
        <p class="editor-ways">
          <a href={revisionsPath(article.id)}>{own.revisions.toRevisions}</a>
          <a href={revisionDiffPath(article.id, revision.number)}>{own.revisions.compare}</a>
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

function Missed({ meanwhile }: Pick<RevisionView, 'meanwhile'>) {
  const { revisions } = usePage().words.editing;
  if (!meanwhile) return null;
  return (
    <div class="editor-note">
      <MissedFieldsList {...meanwhile} />
      <a href={formPath(meanwhile.text)}>{revisions.toArticle}</a>
    </div>
  );
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
