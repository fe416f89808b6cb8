import type { ComponentChildren } from 'preact';
import { useForm } from './editor-scope.js';

/** Fields that are closed until they are looked for, or something in them is wrong. */
export function Panel({ name, fields, children }: { name: string; fields: readonly string[]; children: ComponentChildren }) {
  const { errors } = useForm();
  return (
    <details class="editor-step" open={fields.some(field => errors[field] !== undefined)}>
      <summary>{name}</summary>
      <div class="editor-step__fields">{children}</div>
    </details>
  );
}
