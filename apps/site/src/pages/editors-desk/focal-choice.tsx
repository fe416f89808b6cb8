import { focalCells } from '../../domain/editing/focal-cell.js';
import type { NewsroomImage } from '../../domain/editing/newsroom-image.js';
import { Picture } from '../elements/picture.js';
import { usePage } from '../page-scope.js';
import { Theirs } from './editor-fields.js';
import { useForm } from './editor-scope.js';

/** The picture with nine places on it, of which one is what must stay in sight. */
export function FocalChoice({ image }: { image: NewsroomImage }) {
  const { pictures } = usePage().words.editing;
  const { fields } = useForm();
  return (
    <fieldset class="editor-part" aria-describedby="focal-hint">
      <legend>{pictures.focal}</legend>
      <div class="focal">
        <Picture image={image} ratio="natural" sizes="(min-width: 64em) 30rem, 100vw" first />
        <div class="focal__cells">
          {focalCells.map(cell => (
            <label key={cell} class="focal__cell">
              <input type="radio" name="focal" value={cell} checked={fields['focal'] === cell} />
              <span class="unseen">{pictures.cell[cell]}</span>
            </label>
          ))}
        </div>
      </div>
      <span class="field__hint" id="focal-hint">
        {pictures.focalHint}
      </span>
      <Theirs name="focal" value={fields['focal'] ?? ''} options={Object.entries(pictures.cell)} />
    </fieldset>
  );
}
