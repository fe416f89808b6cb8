import type { KeptForm } from './kept-form.js';

export interface KeptWordsProps extends Pick<KeptForm, 'fields'> {
  name: string;
  /** Whether a person has typed this field. */
  isTyped: (field: string) => boolean;
}

/** What a person has typed, so that it can be saved by hand, too. */
export function KeptWords({ fields, isTyped, name }: KeptWordsProps) {
  const typed = Object.entries(fields).filter(([field, value]) => value !== '' && isTyped(field));
  if (typed.length === 0) return null;
  return (
    <dl>
      <dt>{name}</dt>
      {typed.map(([field, value]) => (
        <dd key={field} dir="auto">
          {value}
        </dd>
      ))}
    </dl>
  );
}
