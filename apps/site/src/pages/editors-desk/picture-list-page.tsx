import { editorStylesheetUrl } from '../../assets/assets.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import { picturePath, picturesPath } from '../../domain/editing/desk-address.js';
import { isRightsOver, type NewsroomImage } from '../../domain/editing/newsroom-image.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderDesk } from '../desk/desk-page.js';
import { Picture } from '../elements/picture.js';
import { Paging } from '../lists/article-listing.js';
import { usePage } from '../page-scope.js';
import { EditingNotice } from './editing-notice.js';
import type { EditingView } from './editing-views.js';
import { FormScope, noChoices } from './editor-scope.js';
import { editorsDesk, places } from './editors-desk.js';
import { PictureUpload } from './picture-fields.js';

export interface PictureListView extends EditingView {
  readonly items: readonly NewsroomImage[];
  readonly next?: string | undefined;
  readonly after?: string | undefined;
  /** Of a new one. */
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
}

/** The pictures that the newsroom has, to be looked through; and the form of a new one. */
export function renderPictureList(view: PictureListView, paper: Paper): string {
  const own = wordsFor(paper.locale).editing;
  const { items, next, after, fields, errors } = view;
  return renderDesk({
    paper,
    view,
    desk: editorsDesk(own),
    page: 'pictures',
    title: own.pictures.title,
    place: places.pictures,
    scripts: [],
    styles: [editorStylesheetUrl],
    outcome: <EditingNotice outcome={view.outcome} errors={errors} />,
    children: (
      <FormScope.Provider value={{ fields, errors, choices: noChoices }}>
        <p class="desk__intro">{own.pictures.intro}</p>
        <details class="editor-step" open={Object.keys(errors).length > 0}>
          <summary>{own.uploadPicture}</summary>
          <form class="picture-new" method="post" action={picturesPath} encType="multipart/form-data" noValidate>
            <input type="hidden" name="key" value={view.key} />
            <PictureUpload prefix="picture" isAlone />
            <button class="button button--first">{own.pictures.upload}</button>
          </form>
        </details>
        {items.length === 0 && <p class="desk__empty">{own.pictures.none}</p>}
        <ul class="newsroom-pictures">
          {items.map(image => (
            <Item key={image.id} image={image} />
          ))}
        </ul>
        <Paging
          {...(next !== undefined && { olderUrl: `${picturesPath}?${new URLSearchParams({ after: next })}` })}
          {...(after !== undefined && { newestUrl: picturesPath })}
          older={own.pictures.older}
          newest={own.pictures.newest}
        />
      </FormScope.Provider>
    ),
  });
}

function Item({ image }: { image: NewsroomImage }) {
  const { words, now } = usePage();
  return (
    <li>
      <a href={picturePath(image.id)}>
        <Picture image={image} ratio="photo" sizes="15rem" />
        {/* Said already by the picture itself. */}
        <span class="newsroom-pictures__alt" dir="auto" aria-hidden="true">
          {image.alt}
        </span>
        <span class="newsroom-pictures__credit" dir="auto">
          {image.credit}
        </span>
        {isRightsOver(image, now) && <strong>{words.editing.pictures.rightsOver}</strong>}
      </a>
    </li>
  );
}
