import { usePage } from '../page-scope.js';

/** What the script puts beside the reader's own comments. */
export function OwnTemplates() {
  const { comments: words, subscribing } = usePage().words;
  const { own } = words;
  return (
    <>
      <span class="comment__state" />
      <a class="comment__replies" rel="nofollow">
        {subscribing.replies.link}
      </a>
      <button class="comment__edit" type="button">
        {own.edit}
      </button>
      <button class="comment__delete" type="button">
        {own.delete}
      </button>
      <div class="own-comment__pending">
        <p>{own.pending}</p>
        <blockquote dir="auto" />
      </div>
      <form class="comment-form edit-form">
        <p class="field">
          <label>
            {words.text}
            <textarea name="body" rows={5} maxLength={5000} required dir="auto" />
          </label>
        </p>
        <p class="comment-form__send">
          <button class="button" type="submit">
            {own.save}
          </button>
          <button class="comment-form__cancel" type="button">
            {words.cancel}
          </button>
        </p>
        <p class="comment-form__outcome" role="status" />
      </form>
      <form class="comment-form delete-form">
        <p>{own.sure}</p>
        <p class="comment-form__send">
          <button class="button" type="submit">
            {own.deleteNow}
          </button>
          <button class="comment-form__cancel" type="button">
            {words.cancel}
          </button>
        </p>
        <p class="comment-form__outcome" role="status" />
      </form>
    </>
  );
}
