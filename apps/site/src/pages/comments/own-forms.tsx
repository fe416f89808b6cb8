import { usePage } from '../page-scope.js';
import { commentPath } from './comment-paths.js';

/** Which version of which comment an act is about, and the key by which the same act sent twice is one. */
export interface OwnActProps {
  articlePath: string;
  id: string;
  version: number;
  actKey: string;
}

export interface EditFormProps extends OwnActProps {
  body: string;
  error?: string | undefined;
}

export function EditForm({ body, error, ...act }: EditFormProps) {
  const { comments } = usePage().words;
  const field = `${act.id}-body`;
  return (
    <form class="comment-form" method="post" action={`${commentPath(act.articlePath, act.id)}/edit`}>
      <Act {...act} />
      <p class="field">
        <label for={field}>{comments.text}</label>
        <textarea
          id={field}
          name="body"
          rows={6}
          maxLength={5000}
          required
          dir="auto"
          value={body}
          {...(error !== undefined && { 'aria-invalid': 'true', 'aria-describedby': `${field}-error` })}
        />
        {error !== undefined && (
          <span class="field__error" id={`${field}-error`}>
            {error}
          </span>
        )}
        <span class="field__hint">{comments.textHint}</span>
      </p>
      <p class="comment-form__send">
        <button class="button" type="submit">
          {comments.own.save}
        </button>
      </p>
    </form>
  );
}

/** The second step: what leads here is only a question. */
export function DeleteForm(act: OwnActProps) {
  const { own } = usePage().words.comments;
  return (
    <form class="comment-form" method="post" action={`${commentPath(act.articlePath, act.id)}/delete`}>
      <Act {...act} />
      <p>{own.sure}</p>
      <p class="comment-form__send">
        <button class="button" type="submit">
          {own.deleteNow}
        </button>
      </p>
    </form>
  );
}

function Act({ version, actKey }: OwnActProps) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={actKey} />
    </>
  );
}
