import type { Discussion } from '../../domain/comments/discussion.js';
import { usePage } from '../page-scope.js';

/** What a reader may fill in; also the names of the form's fields. */
export type CommentField = 'body' | 'name' | 'email';

export interface CommentFormProps {
  discussion: Pick<Discussion, 'path' | 'articleVersion' | 'thread'>;
  /** The comment that is answered. */
  parentId?: string | undefined;
  formedAt?: string;
  typed?: Partial<Record<CommentField, string>>;
  errors?: Partial<Record<CommentField, string>>;
}

/**
 * The form under an article. The page is the same for everyone, so it knows nobody: who is signed in or was here before leaves name and
 * e-mail out, and whether that is enough is said by whoever takes the comment. Where it is known that it is not, both have to be filled in.
 */
export function CommentForm({
  discussion: { path, articleVersion, thread },
  parentId,
  formedAt = '',
  typed = {},
  errors = {},
}: CommentFormProps) {
  const { words } = usePage();
  const own = words.comments;
  const asksWho = errors.name !== undefined || errors.email !== undefined;
  return (
    <form class="comment-form" id="comment-form" method="post" action={`${path}/comments`}>
      <input type="hidden" name="parentId" value={parentId ?? ''} />
      {/* Set by the script: a page that is kept and shared knows no moment. */}
      <input type="hidden" name="formedAt" value={formedAt} />
      <input type="hidden" name="minVersion" value={articleVersion} />
      <p class="field">
        <label for="comment-body">{own.text}</label>
        <textarea
          id="comment-body"
          name="body"
          rows={6}
          maxLength={5000}
          required
          dir="auto"
          aria-describedby={errors.body ? 'comment-body-error comment-body-hint' : 'comment-body-hint'}
          aria-invalid={errors.body ? 'true' : undefined}
          value={typed.body ?? ''}
        />
        <FieldError field="body" errors={errors} />
        <span class="field__hint" id="comment-body-hint">
          {own.textHint}
        </span>
      </p>
      {thread.guestsAllowed ? (
        <fieldset class="comment-form__guest">
          <legend>{own.guests}</legend>
          <p class="field">
            <label for="comment-name">{own.name}</label>
            <input id="comment-name" name="name" maxLength={60} autocomplete="name" required={asksWho} {...saying('name', typed, errors)} />
            <FieldError field="name" errors={errors} />
          </p>
          <p class="field">
            <label for="comment-email">{own.email}</label>
            <input
              id="comment-email"
              name="email"
              type="email"
              maxLength={254}
              autocomplete="email"
              required={asksWho}
              {...saying('email', typed, errors)}
            />
            <FieldError field="email" errors={errors} />
            <span class="field__hint">{own.emailHint}</span>
          </p>
        </fieldset>
      ) : (
        <p class="comment-form__note">
          {own.signInOnly} <a href={`/login?return=${encodeURIComponent(path)}`}>{own.signIn}</a>
        </p>
      )}
      <p class="comment-form__trap" aria-hidden="true">
        <label for="comment-website">{own.leaveEmpty}</label>
        <input id="comment-website" name="website" tabIndex={-1} autocomplete="off" />
      </p>
      <p class="comment-form__send">
        <button class="button" type="submit">
          {own.send}
        </button>
        <button class="comment-form__cancel" type="button" hidden>
          {own.cancel}
        </button>
        {thread.moderation !== 'post' && <span class="field__hint">{own.moderated}</span>}
      </p>
      <p class="comment-form__outcome" role="status" />
    </form>
  );
}

function FieldError({ field, errors }: { field: CommentField; errors: NonNullable<CommentFormProps['errors']> }) {
  if (!errors[field]) return null;
  return (
    <span class="field__error" id={`comment-${field}-error`}>
      {errors[field]}
    </span>
  );
}

const saying = (
  field: CommentField,
  typed: NonNullable<CommentFormProps['typed']>,
  errors: NonNullable<CommentFormProps['errors']>,
): object => ({
  value: typed[field] ?? '',
  ...(errors[field] && { 'aria-invalid': 'true', 'aria-describedby': `comment-${field}-error` }),
});
