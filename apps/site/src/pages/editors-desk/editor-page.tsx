import { editorScriptUrl, editorStylesheetUrl } from '../../assets/assets.js';
import { hasText } from '../../domain/editing/article-fields.js';
import { isStep } from '../../domain/editing/article-step.js';
import { formPath, newArticlePath } from '../../domain/editing/desk-address.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { KeptWords } from '../desk/kept-words.js';
import { usePage } from '../page-scope.js';
import { BlockTemplates } from './block-templates.js';
import { DetailPanels } from './detail-panels.js';
import { EditingNotice } from './editing-notice.js';
import type { EditorView } from './editing-views.js';
import { EditorBar } from './editor-bar.js';
import { EnterButton } from './enter-button.js';
import { FormScope } from './editor-scope.js';
import { editorsAtDoor, editorsDesk, places } from './editors-desk.js';
import { MeanwhileNote } from './meanwhile-note.js';
import { PresentNote } from './other-editors.js';
import { ReadingView } from './reading-view.js';
import { Sheet } from './sheet.js';
import { StateNotes } from './state-notes.js';
import { StepsPanel } from './steps-panel.js';

/** The form in which an article is written: on the one side what readers read, on the other what the house does with it. */
export function renderEditor(view: EditorView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { article, kind } = view;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'editor',
    title: article ? article.headline || own.untitled : own.write[kind],
    place: article ? places.articles : places.write,
    scripts: [editorScriptUrl],
    styles: [editorStylesheetUrl],
    outcome: (
      <>
        <EditingNotice outcome={view.outcome} errors={view.errors} />
        <MeanwhileNote view={view} />
      </>
    ),
    children: (
      <FormScope.Provider value={view}>
        {article && <StateNotes article={article} />}
        <PresentNote view={view} />
        {!mayEdit(view) && <TypedWords view={view} />}
        <EditorForm view={view} />
        <BlockTemplates />
      </FormScope.Provider>
    ),
  });
}

const mayEdit = ({ article }: EditorView): boolean => article?.allowed.includes('edit') ?? true;

/** What was typed into a text that cannot be changed any more. */
function TypedWords({ view: { fields, isUnsaved } }: { view: EditorView }) {
  const { door } = usePage().words.editing;
  if (!isUnsaved || !hasText(fields)) return null;
  return (
    <div class="desk-kept">
      <KeptWords fields={fields} isTyped={editorsAtDoor.isTyped} name={door.kept} />
    </div>
  );
}

function EditorForm({ view }: { view: EditorView }) {
  const { article, kind, key, here, reader, isUnsaved, version, marks, outcome } = view;
  const isOpen = mayEdit(view);
  const hidden = { key, back: here, kind, ...(version !== undefined && { version: String(version) }), ...(isOpen && marks && { marks }) };
  return (
    <form
      class="editor"
      method="post"
      action={article ? formPath(article) : newArticlePath}
      encType="multipart/form-data"
      noValidate
      data-person={reader ?? ''}
      data-unsaved={isOpen && isUnsaved ? '' : undefined}
      data-settled={outcome?.settled}
      data-editor={article ? `${article.id}${article.isCopy ? '-copy' : ''}` : kind}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(isOpen || article?.allowed.some(isStep)) && <EnterButton />}
      {isOpen ? <Sheet kind={kind} /> : article && <ReadingView article={article} />}
      <div class="editor__rail">
        {article && <StepsPanel article={article} />}
        {isOpen && <DetailPanels isPublished={article?.state === 'published' || article?.isCopy === true} />}
      </div>
      <EditorBar article={article} isUnsaved={isOpen && isUnsaved} />
      <ScriptWords />
    </form>
  );
}

/** What the script says, which knows no language. */
function ScriptWords() {
  const { keptHere, keptBefore, restore, forget } = usePage().words.editing;
  return (
    <p class="unseen" data-editor-words="" data-kept={keptHere} data-before={keptBefore} data-restore={restore} data-forget={forget} />
  );
}
