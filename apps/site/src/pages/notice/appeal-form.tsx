import { usePage } from '../page-scope.js';

export interface AppealFormProps {
  token: string;
  /** By which the same appeal sent twice is one. */
  actKey: string;
  typed?: string | undefined;
  error?: string | undefined;
}

export function AppealForm({ token, actKey, typed = '', error }: AppealFormProps) {
  const own = usePage().words.comments.notice;
  return (
    <form class="comment-form" method="post" action={`/notices/${token}`}>
      <input type="hidden" name="key" value={actKey} />
      <p class="field">
        <label for="appeal-text">{own.appealText}</label>
        <textarea
          id="appeal-text"
          name="text"
          rows={6}
          maxLength={2000}
          required
          dir="auto"
          value={typed}
          aria-describedby={error === undefined ? 'appeal-hint' : 'appeal-error appeal-hint'}
          aria-invalid={error === undefined ? undefined : 'true'}
        />
        {error !== undefined && (
          <span class="field__error" id="appeal-error">
            {error}
          </span>
        )}
        <span class="field__hint" id="appeal-hint">
          {own.appealHint}
        </span>
      </p>
      <p class="comment-form__send">
        <button class="button" type="submit">
          {own.sendAppeal}
        </button>
      </p>
    </form>
  );
}
