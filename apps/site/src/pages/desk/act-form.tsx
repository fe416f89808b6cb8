import type { ComponentChildren } from 'preact';

interface ActFormProps {
  action: string;
  /** Tells the form from every other that was ever made: its Idempotency-Key. */
  formKey: string;
  /** Of what the form is about; `If-Match`. */
  version?: number;
  /** Where its sender is led when it is done. */
  back: string;
  hidden?: Readonly<Record<string, string>>;
  class?: string;
  id?: string;
  'aria-label'?: string;
  children: ComponentChildren;
}

/** An act of the staff: a form that works without a script and has one effect, however often it is sent. */
export function ActForm({ action, formKey, version, back, hidden = {}, children, ...attributes }: ActFormProps) {
  const fields = { key: formKey, ...(version !== undefined && { version: String(version) }), back, ...hidden };
  return (
    <form method="post" action={action} {...attributes} data-act="">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
