import type { ComponentChildren } from 'preact';
import { classes } from '../elements/classes.js';

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** A narrow one may stand beside others. */
  narrow?: boolean;
  children: ComponentChildren;
}

/** What describes a field, for the field itself. */
export const describedBy = (id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) => ({
  'aria-describedby': [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error === undefined ? undefined : ('true' as const),
});

/** A label over its field, with what is wrong and what helps under it. */
export function Field({ id, label, hint, error, narrow = false, children }: FieldProps) {
  return (
    <p class={classes('field', narrow && 'field--narrow')}>
      <label for={id}>{label}</label>
      {children}
      {error !== undefined && (
        <span class="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {hint !== undefined && (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}
