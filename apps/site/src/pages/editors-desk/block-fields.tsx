import { blockField, type BlockForm, type BlockType } from '../../domain/editing/block-fields.js';
import { isSaid } from '../../domain/editing/upload-words.js';
import { usePage } from '../page-scope.js';
import { CaptionTracks } from './caption-tracks.js';
import { SelectField, TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';
import { PictureChoice, PictureUpload } from './picture-fields.js';

/** The fields of one block, by its kind. */
export function BlockFields({ block }: { block: BlockForm }) {
  const own = usePage().words.editing;
  const { at } = useForm();
  const named = (name: string) => blockField(block.id, name);
  const first = { autofocus: at === block.id };
  switch (block.type as BlockType | 'raw_html') {
    case 'text':
      return <TextField name={named('content')} label={own.text} isQuiet rows={3} isInline class="editor-field--text" {...first} />;
    case 'header':
      return (
        <div class="editor-row">
          <TextField name={named('content')} label={own.block.header} isQuiet rows={1} isInline class="editor-field--heading" {...first} />
          <SelectField name={named('level')} label={own.level} isQuiet options={Object.entries(own.levels)} class="editor-field--short" />
        </div>
      );
    case 'quote':
      return (
        <>
          <TextField name={named('content')} label={own.block.quote} isQuiet rows={2} isInline class="editor-field--quote" {...first} />
          <TextField name={named('citation')} label={own.citation} />
        </>
      );
    case 'list':
      return (
        <>
          <SelectField
            name={named('style')}
            label={own.block.list}
            isQuiet
            options={Object.entries(own.listStyle)}
            class="editor-field--short"
          />
          <TextField name={named('items')} label={own.items} rows={4} isInline class="editor-field--text" {...first} />
        </>
      );
    case 'image':
      return <ImageFields block={block} />;
    case 'video':
      return <FilmFields prefix={`block.${block.id}`} />;
    case 'embed':
      return (
        <>
          <TextField name={named('url')} label={own.url} hint={own.embedHint} inputMode="url" {...first} />
          <TextField name={named('title')} label={own.title} />
        </>
      );
    case 'raw_html':
      return <TextField name={named('content')} label={own.block.raw_html} hint={own.rawHtmlHint} rows={6} class="editor-field--code" />;
    case 'divider':
      return <hr class="editor-divider" />;
  }
  return <p class="field__hint">{own.unknownBlock}</p>;
}

function ImageFields({ block: { id, fields } }: { block: BlockForm }) {
  const own = usePage().words.editing;
  const form = useForm();
  const prefix = `block.${id}`;
  const isBegun = form.errors[`${prefix}.file`] !== undefined || isSaid(prefix, form.fields);
  return (
    <>
      <PictureChoice name={`${prefix}.imageId`} label={own.picture} isQuiet />
      <TextField name={`${prefix}.alt`} label={own.alt} hint={own.altOfBlockHint} />
      <TextField name={`${prefix}.caption`} label={own.caption} />
      <details open={isBegun || (fields['imageId'] ?? '') === ''}>
        <summary>{own.uploadPicture}</summary>
        <PictureUpload prefix={prefix} withWords={false} />
      </details>
    </>
  );
}

/** A film: of a block, or what a video is about. */
export function FilmFields({ prefix }: { prefix: string }) {
  const own = usePage().words.editing;
  return (
    <>
      <TextField name={`${prefix}.file`} label={own.uploadFilm} type="file" accept="video/mp4" />
      <TextField name={`${prefix}.url`} label={own.filmUrl} inputMode="url" />
      <TextField name={`${prefix}.duration`} label={own.runningTime} hint={own.runningTimeHint} class="editor-field--short" />
      <PictureChoice name={`${prefix}.imageId`} label={own.poster} />
      <CaptionTracks prefix={prefix} />
      <details>
        <summary>{own.transcript}</summary>
        <TextField name={`${prefix}.transcript`} label={own.transcript} isQuiet rows={6} />
      </details>
    </>
  );
}
