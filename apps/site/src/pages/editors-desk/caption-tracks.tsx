import { captionField, tracksIn } from '../../domain/editing/caption-fields.js';
import { usePage } from '../page-scope.js';
import { TextField } from './editor-fields.js';
import { useForm } from './editor-scope.js';

/** The captions of a film: those that it has, and room for one more. `prefix`: what the film's fields begin with. */
export function CaptionTracks({ prefix }: { prefix: string }) {
  const { fields, errors } = useForm();
  const own = usePage().words.editing;
  const of = `${prefix}.`;
  const names = Object.keys(fields).flatMap(name => (name.startsWith(of) ? [name.slice(of.length)] : []));
  const count = tracksIn(names);
  const hasSpare = count > 0 && (fields[`${of}${captionField('Url', count - 1)}`] ?? '') === '';
  const tracks = Array.from({ length: hasSpare ? count : count + 1 }, (_, at) => at);
  const isAtFault = Object.keys(errors).some(name => name.startsWith(`${of}caption`));
  return (
    <details open={isAtFault}>
      <summary>{own.captions.name}</summary>
      <p class="field__hint">{own.captions.hint}</p>
      {tracks.map(at => (
        <div key={at} class="editor-row">
          <TextField name={of + captionField('File', at)} label={own.captions.file} type="file" accept=".vtt,text/vtt" />
          <TextField name={of + captionField('Locale', at)} label={own.captions.language} hint={own.localeHint} />
          <TextField name={of + captionField('Url', at)} label={own.captions.url} inputMode="url" />
        </div>
      ))}
    </details>
  );
}
