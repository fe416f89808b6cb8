import { editorStylesheetUrl } from '../../assets/assets.js';
import type { Comparison } from '../../domain/editing/comparison.js';
import { copyPath, editorPath, revisionsPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { TextDiff } from '../../domain/editing/revision.js';
import type { NamesOfIds } from '../../domain/editing/said-value.js';
import { languageOf } from '../../domain/text/language.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { usePage } from '../page-scope.js';
import { ChangedBlock } from './changed-block.js';
import { ChangedField } from './changed-field.js';
import type { EditingView } from './editing-views.js';
import { editorsDesk, places } from './editors-desk.js';

export interface DiffView extends EditingView {
  readonly article: NewsroomArticle;
  /** Nothing of a text that is the first. */
  readonly diff: TextDiff | undefined;
  /** What was chosen to be compared, where it was. */
  readonly compared?: Comparison | undefined;
  /** Of those that the fields name. */
  readonly names: NamesOfIds;
}

/** What became of a text: field by field, block by block, word by word. */
export function renderDiff(view: DiffView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { article, diff } = view;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'diff',
    title: titleOf(view, own.revisions),
    place: places.articles,
    scripts: [],
    styles: [editorStylesheetUrl],
    children: (
      <>
        <p class="desk__intro" {...languageOf(article, paper)}>
          {article.headline || own.untitled}
        </p>
        <p class="editor-ways">
          <a href={isOfCopy(view) ? copyPath(article.id) : editorPath(article.id)}>{own.revisions.toArticle}</a>
          <a href={revisionsPath(article.id)}>{own.revisions.toRevisions}</a>
        </p>
        {diff ? (
          <Difference diff={diff} names={view.names} />
        ) : (
          <p class="desk__empty">{view.compared ? own.revisions.notKept : own.revisions.noDiff}</p>
        )}
      </>
    ),
  });
}

type RevisionWords = ReturnType<typeof wordsFor>['editing']['revisions'];

function titleOf({ diff, compared }: DiffView, own: RevisionWords): string {
  if (compared && typeof compared.to === 'string') return own.diffUntilNow[compared.to](`${compared.from}`);
  if (compared) return own.diffTitle(`${compared.from}`, `${compared.to}`);
  if (diff?.from === undefined || diff.to === undefined) return diff ? own.copyDiffTitle : own.compare;
  return own.diffTitle(`${diff.from}`, `${diff.to}`);
}

const isOfCopy = ({ diff, compared }: DiffView): boolean =>
  compared ? compared.to === 'working-copy' : diff !== undefined && diff.to === undefined;

function Difference({ diff: { fields, blocks }, names }: Pick<DiffView, 'names'> & { diff: TextDiff }) {
  const { revisions } = usePage().words.editing;
  const isSame = fields.length === 0 && blocks.every(({ change, moved }) => change === 'same' && moved !== true);
  if (isSame) return <p class="desk__empty">{revisions.sameText}</p>;
  return (
    <>
      {fields.length > 0 && (
        <section class="editor-panel" aria-labelledby="fields">
          <h2 class="editor-panel__title" id="fields">
            {revisions.fields}
          </h2>
          <dl class="editor-diff__fields">
            {fields.map(field => (
              <ChangedField key={field.field} diff={field} names={names} />
            ))}
          </dl>
        </section>
      )}
      <section class="editor-panel" aria-labelledby="text">
        <h2 class="editor-panel__title" id="text">
          {revisions.text}
        </h2>
        <div class="editor-reading">
          {blocks.map((block, at) => (
            <ChangedBlock key={`${at}`} diff={block} />
          ))}
        </div>
      </section>
    </>
  );
}
