import { blocksIn, type BlockForm } from '../../domain/editing/block-fields.js';
import { isSaid } from '../../domain/editing/upload-words.js';
import { FieldFault } from '../desk/field-fault.js';
import { usePage } from '../page-scope.js';
import { AddButtons, BlockEditor } from './block-editor.js';
import { FilmFields } from './block-fields.js';
import { SelectField, TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';
import { PictureChoice, PictureUpload } from './picture-fields.js';

/** What readers read, in the order in which they read it. */
export function Sheet({ kind }: { kind: 'story' | 'video' }) {
  const { choices } = useForm();
  const own = usePage().words.editing;
  const sections = choices.sections.map(({ id, name }) => [id, name] as const);
  return (
    <div class="editor__sheet">
      <div class="editor-row editor-row--even">
        <SelectField name="section" label={own.primarySection} options={[['', own.chooseSection], ...sections]} />
        <TextField name="kicker" label={own.kicker} hint={own.kickerHint} />
      </div>
      <TextField name="headline" label={own.headline} rows={1} class="editor-field--headline" />
      <TextField name="standfirst" label={own.standfirst} hint={own.standfirstHint} rows={2} class="editor-field--standfirst" />
      <Authors />
      {kind === 'video' && (
        <fieldset class="editor-part">
          <legend>{own.film}</legend>
          <FilmFields prefix="video" />
        </fieldset>
      )}
      <Hero />
      <Body />
    </div>
  );
}

function Authors() {
  const { fields, choices, errors } = useForm();
  const own = usePage().words.editing;
  const names = Object.keys(fields).filter(name => /^author\.\d+$/.test(name));
  return (
    <fieldset class="editor-part" aria-describedby="authors-hint">
      <legend>{own.authors}</legend>
      <div class="editor-authors">
        {names.map((name, at) => (
          <TextField key={name} name={name} label={own.author(at + 1)} isQuiet list="authors" />
        ))}
      </div>
      <FieldFault id="authors" error={errors['authors']} />
      <span class="field__hint" id="authors-hint">
        {own.authorsHint}
      </span>
      <datalist id="authors">
        {choices.authors.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </fieldset>
  );
}

function Hero() {
  const { fields, errors } = useForm();
  const own = usePage().words.editing;
  const isOpen = Object.keys(errors).some(name => name.startsWith('hero.')) || isSaid('hero', fields);
  return (
    <fieldset class="editor-part">
      <legend>{own.hero}</legend>
      <p class="field__hint">{own.heroHint}</p>
      <PictureChoice name="hero" label={own.hero} isQuiet />
      <details open={isOpen}>
        <summary>{own.uploadPicture}</summary>
        <PictureUpload prefix="hero" />
      </details>
    </fieldset>
  );
}

function Body() {
  const { fields, errors } = useForm();
  const own = usePage().words.editing;
  const blocks = blocksIn(fields);
  return (
    <section class="editor-body" aria-labelledby="body" data-blocks="">
      <h2 class="editor-body__title" id="body">
        {own.body}
      </h2>
      <p class="field__hint">{own.textHint}</p>
      <FieldFault id="body" error={errors['body']} />
      <div class="editor-body__blocks">
        {blocks.map(block => (
          <BlockEditor key={block.id} block={block} />
        ))}
      </div>
      <TheirBlocks known={new Set(blocks.map(({ id }) => id))} />
      <div class="editor-body__end">
        <span class="editor-body__add">{own.add}</span>
        <AddButtons />
      </div>
    </section>
  );
}

/** What stands in the text by now and not in the form, where both have changed it. */
function TheirBlocks({ known }: { known: ReadonlySet<string> }) {
  const { meanwhile } = useForm();
  const own = usePage().words.editing;
  const theirs = blocksIn(meanwhile?.stands ?? {}).filter(({ id }) => !known.has(id));
  if (theirs.length === 0) return null;
  return (
    <div class="editor-theirs">
      <span>{own.standsNow}:</span>
      {theirs.map(block => (
        <p key={block.id}>
          <q dir="auto">{wordsOf(block)}</q>
        </p>
      ))}
    </div>
  );
}

const wordsOf = ({ type, fields }: BlockForm): string =>
  Object.entries(fields)
    .flatMap(([name, value]) =>
      ['content', 'items', 'citation', 'caption', 'alt', 'title', 'url'].includes(name) && value !== '' ? [value] : [],
    )
    .join(' · ') || type;
