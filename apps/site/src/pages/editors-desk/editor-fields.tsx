import { faulty, FieldFault } from '../desk/field-fault.js';
import { classes } from '../elements/classes.js';
import { usePage } from '../page-scope.js';
import { useForm } from './editor-scope.js';

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  class?: string;
  /** Where the label says nothing that the place does not. */
  isQuiet?: boolean;
}

interface TextProps extends FieldProps {
  /** Of a field of several lines; without it there is one. */
  rows?: number;
  list?: string;
  type?: 'text' | 'datetime-local' | 'file';
  accept?: string;
  inputMode?: 'numeric' | 'url';
  /** Whether its lines are inline HTML. */
  isInline?: boolean;
  autofocus?: boolean;
}

/** A field in which one types, with what is wrong with it under it, and what somebody else has made of it meanwhile. */
export function TextField({ name, label, hint, rows, isQuiet, isInline, class: place, ...input }: TextProps) {
  const { fields, errors } = useForm();
  const value = fields[name] ?? '';
  const hintId = hint === undefined ? undefined : `${name}-hint`;
  const shared = { id: name, name, class: 'desk-field', dir: 'auto', ...faulty({ id: name, error: errors[name] }, hintId) } as const;
  const own: object = { ...input, ...(input.type !== 'file' && { value }) };
  return (
    <div class={classes('editor-field', place)}>
      <label class={isQuiet ? 'unseen' : undefined} for={name}>
        {label}
      </label>
      {rows === undefined ? (
        <input {...shared} {...own} autocomplete="off" />
      ) : (
        <textarea {...shared} rows={rows} autofocus={input.autofocus} data-inline={isInline ? '' : undefined} value={value} />
      )}
      <FieldFault id={name} error={errors[name]} />
      {hint !== undefined && (
        <span class="field__hint" id={hintId}>
          {hint}
        </span>
      )}
      <Theirs name={name} value={value} />
    </div>
  );
}

type Option = readonly [value: string, name: string];

export function SelectField({ name, label, hint, options, isQuiet, class: own }: FieldProps & { options: readonly Option[] }) {
  const { fields, errors } = useForm();
  const value = fields[name] ?? '';
  const hintId = hint === undefined ? undefined : `${name}-hint`;
  return (
    <div class={classes('editor-field', own)}>
      <label class={isQuiet ? 'unseen' : undefined} for={name}>
        {label}
      </label>
      <select id={name} name={name} class="desk-field" {...faulty({ id: name, error: errors[name] }, hintId)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
      <FieldFault id={name} error={errors[name]} />
      {hint !== undefined && (
        <span class="field__hint" id={hintId}>
          {hint}
        </span>
      )}
      <Theirs name={name} value={value} options={options} />
    </div>
  );
}

export function CheckField({ name, label, value = 'on' }: FieldProps & { value?: string }) {
  const { fields } = useForm();
  return (
    <label class="desk-check">
      <input type="checkbox" name={name} value={value} checked={(fields[name] ?? '') !== ''} />
      <span>{label}</span>
    </label>
  );
}

/** What somebody else has made of it meanwhile. */
export function Theirs({ name, value, options = [] }: { name: string; value: string; options?: readonly Option[] }) {
  const { meanwhile } = useForm();
  const own = usePage().words.editing;
  const stands = meanwhile?.stands[name];
  if (stands === undefined || stands === value.trim()) return null;
  const said = options.find(([option]) => option === stands)?.[1] ?? stands;
  return (
    <p class="editor-theirs">
      <span>{own.standsNow}:</span> {said === '' ? own.values.nothing : <q dir="auto">{said}</q>}
    </p>
  );
}
