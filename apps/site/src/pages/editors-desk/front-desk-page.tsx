import { editorStylesheetUrl, frontDeskScriptUrl } from '../../assets/assets.js';
import { areas } from '../../domain/paper/compose-front-page.js';
import { deskFrontPath } from '../../domain/editing/desk-address.js';
import { addressField, fieldsOfSlots, type FrontSlot } from '../../domain/editing/front-slots.js';
import type { NewsroomImage } from '../../domain/editing/newsroom-image.js';
import type { ListedArticle } from '../../domain/editing/newsroom-article.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { faulty, FieldFault } from '../desk/field-fault.js';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';
import { EditingNotice } from './editing-notice.js';
import type { EditingView } from './editing-views.js';
import { type EditorScope, FormScope, noChoices, useForm } from './editor-scope.js';
import { editorsDesk, places } from './editors-desk.js';
import { EnterButton } from './enter-button.js';
import { FrontArea } from './front-area.js';

export interface FrontDeskView extends EditingView {
  readonly version: number;
  readonly placed: readonly FrontSlot[];
  /** Those that can be chosen, and those that the slots name. */
  readonly articles: readonly ListedArticle[];
  /** The newest, and those that the slots name. */
  readonly images: readonly NewsroomImage[];
  /** By the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly mayCurate: boolean;
  /** Whether the slots stand otherwise than they were saved. */
  readonly isArranged: boolean;
  /** Where somebody else was quicker: what stands there now. */
  readonly stands?: readonly FrontSlot[] | undefined;
  /** An address that was typed, and at which no article is. */
  readonly nowhere?: string | undefined;
}

/** The front page as slots: moved by a button, by a choice, or by hand where the script helps. */
export function renderFrontDesk(view: FrontDeskView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { front } = own;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'front',
    title: front.title,
    place: places.front,
    scripts: view.mayCurate ? [frontDeskScriptUrl] : [],
    styles: [editorStylesheetUrl],
    outcome: <EditingNotice outcome={view.outcome} errors={view.errors} />,
    children: (
      <>
        <p class="desk__intro">{view.mayCurate ? front.intro : front.readOnly}</p>
        <p class="editor-ways">
          <Link to="/">{front.see}</Link>
        </p>
        {view.stands && <Stands view={view} />}
        <FormScope.Provider value={scopeOf(view)}>
          <FrontForm view={view} />
        </FormScope.Provider>
      </>
    ),
  });
}

/** What the fields of the slots ask. */
const scopeOf = ({ placed, images, errors }: FrontDeskView): EditorScope => ({
  fields: fieldsOfSlots(placed),
  errors,
  choices: { ...noChoices, images },
});

function FrontForm({ view }: { view: FrontDeskView }) {
  const { front, enteredHere } = usePage().words.editing;
  const { placed, articles, mayCurate, isArranged } = view;
  const hidden = { key: view.key, back: deskFrontPath, version: String(view.version) };
  return (
    <form class="front-desk" method="post" action={deskFrontPath} data-front-desk="">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {mayCurate && <EnterButton />}
      <div class="front-desk__areas">
        {areas.map(area => (
          <FrontArea key={area} area={area} slots={placed.filter(slot => slot.area === area)} articles={articles} mayCurate={mayCurate} />
        ))}
      </div>
      {mayCurate && <Adding articles={articles} nowhere={view.nowhere} />}
      {mayCurate && (
        <div class="editor-bar">
          <span class="editor-bar__state" data-unsaved={front.unsaved} data-entered={enteredHere} role="status">
            {isArranged ? front.unsaved : ''}
          </span>
          <button class="button button--first" name="do" value="save">
            {front.save}
          </button>
        </div>
      )}
    </form>
  );
}

function Adding({ articles, nowhere }: Pick<FrontDeskView, 'articles' | 'nowhere'>) {
  const { front, untitled } = usePage().words.editing;
  const fault = { id: addressField, error: useForm().errors[addressField] };
  return (
    <fieldset class="front-desk__add">
      <legend>{front.add}</legend>
      <div class="editor-field">
        <label for="add.articleId">{front.choose}</label>
        <select class="desk-field" id="add.articleId" name="add.articleId">
          {articles
            .filter(({ state }) => state === 'published')
            .map(({ id, headline }) => (
              <option key={id} value={id}>
                {headline || untitled}
              </option>
            ))}
        </select>
      </div>
      <div class="editor-field">
        <label for={addressField}>{front.address}</label>
        <input
          class="desk-field"
          id={addressField}
          name={addressField}
          value={nowhere ?? ''}
          inputMode="url"
          dir="auto"
          autocomplete="off"
          {...faulty(fault)}
        />
        <FieldFault {...fault} />
      </div>
      <div class="editor-field">
        <label for="add.area">{front.into}</label>
        <select class="desk-field" id="add.area" name="add.area">
          {areas.map(area => (
            <option key={area} value={area}>
              {front.area[area]}
            </option>
          ))}
        </select>
      </div>
      <button class="button" name="do" value="put">
        {front.put}
      </button>
    </fieldset>
  );
}

/** What somebody else has made of it. */
function Stands({ view: { stands = [], articles } }: { view: FrontDeskView }) {
  const { front } = usePage().words.editing;
  return (
    <section class="editor-note" aria-labelledby="stands">
      <h2 class="editor-panel__title" id="stands">
        {front.standsNow}
      </h2>
      <ul>
        {stands.map(({ articleId, area, headline }) => (
          <li key={articleId}>
            {front.area[area]}: <span dir="auto">{headline || articles.find(({ id }) => id === articleId)?.headline || articleId}</span>
          </li>
        ))}
      </ul>
      <a href={deskFrontPath} data-leave="">
        {front.takeTheirs}
      </a>
    </section>
  );
}
