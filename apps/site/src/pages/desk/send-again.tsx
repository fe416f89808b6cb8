import type { KeptForm } from './kept-form.js';
import { KeptWords, type KeptWordsProps } from './kept-words.js';

interface SendAgainProps extends KeptForm, KeptWordsProps {
  button: string;
}

/** A form that was not taken, to be sent again, or somewhere else. */
export function SendAgain({ action, fields, button, ...words }: SendAgainProps) {
  return (
    <form class="desk-kept" method="post" action={action}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <KeptWords fields={fields} {...words} />
      <button class="button">{button}</button>
    </form>
  );
}
