import { editorStylesheetUrl } from '../../assets/assets.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import { picturePath, picturesPath } from '../../domain/editing/desk-address.js';
import type { NewsroomImage } from '../../domain/editing/newsroom-image.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { Picture } from '../elements/picture.js';
import { usePage } from '../page-scope.js';
import { EditingNotice } from './editing-notice.js';
import type { EditingView, Meanwhile } from './editing-views.js';
import { FormScope, noChoices } from './editor-scope.js';
import { editorsDesk, places } from './editors-desk.js';
import { FocalChoice } from './focal-choice.js';
import { PictureWords } from './picture-fields.js';

export interface PictureView extends EditingView {
  readonly image: NewsroomImage;
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
  readonly meanwhile?: Meanwhile;
  /** That the form was made from; the picture's own, where nothing was typed. */
  readonly version?: number | undefined;
}

/** A picture, and what is said of it wherever it is shown. */
export function renderPicture(view: PictureView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { image, fields, errors, meanwhile } = view;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'picture',
    title: image.alt,
    place: places.pictures,
    scripts: [],
    styles: [editorStylesheetUrl],
    outcome: <EditingNotice outcome={view.outcome} errors={errors} />,
    children: (
      <FormScope.Provider value={{ fields, errors, choices: noChoices, ...(meanwhile && { meanwhile }) }}>
        <p class="editor-ways">
          <a href={picturesPath}>{own.pictures.toPictures}</a>
          {meanwhile && <a href={picturePath(image.id)}>{own.pictures.takeTheirs}</a>}
        </p>
        <PictureForm view={view} />
      </FormScope.Provider>
    ),
  });
}

function PictureForm({ view: { image, key, here, version = image.version } }: { view: PictureView }) {
  const { pictures, save } = usePage().words.editing;
  const hidden = { key, back: here, version: String(version) };
  return (
    <form class="editor picture-form" method="post" action={picturePath(image.id)} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="editor__sheet">
        <FocalChoice image={image} />
        <Crops image={image} />
      </div>
      <div class="editor__rail">
        <p class="field__hint">{pictures.everywhere}</p>
        <PictureWords />
      </div>
      <div class="editor-bar">
        <button class="button button--first">{save}</button>
      </div>
    </form>
  );
}

/** As it is cut where there is less room, by what is saved. */
const Crops = ({ image }: { image: NewsroomImage }) => (
  <div class="picture-crops" aria-hidden="true">
    {(['photo', 'video', 'cover'] as const).map(ratio => (
      <Picture key={ratio} image={image} ratio={ratio} sizes="10rem" />
    ))}
  </div>
);
