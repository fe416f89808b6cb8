import { usePage } from '../page-scope.js';
import { kinds } from './comment.js';

const reasons = ['offensive', 'abusive', 'spam', 'off-topic', 'illegal'] as const;

/** What the script puts on the page: its forms and its words come from here, so that it knows no language. Without a script they are nothing. */
export function ScriptTemplates({ open }: { open: boolean }) {
  const { comments: own } = usePage().words;
  const said = {
    'data-sent': own.sent,
    'data-away': own.away[1],
    'data-reported': own.reported,
    'data-who': own.signInFirst,
    'data-reply-to': own.replyTo('%'),
  };
  return (
    <template class="for-script" {...said}>
      <li class="comment">
        <article class="comment__itself">
          <p class="comment__head">
            <span class="comment__author" dir="auto">
              {own.reader}
            </span>
            <span class="comment__badge">{own.staff}</span>
            <a class="comment__time" href="#comments">
              <time />
            </a>
            <span class="comment__edited">{own.edited}</span>
          </p>
          <div class="comment__text" dir="auto" />
          <p class="comment__actions">
            {open && (
              <a class="comment__reply" href="#comment-form">
                {own.reply}
              </a>
            )}
          </p>
        </article>
      </li>
      <ol class="comments comments--answers" />
      <p class="comment__gone">{own.notShown}</p>
      <span class="comment__status" role="status" />
      {kinds.map(kind => (
        <button key={kind} class="comment__reaction" type="button" aria-pressed="false" data-kind={kind}>
          {own.reaction[kind]} <span />
        </button>
      ))}
      <button class="comment__report" type="button" aria-expanded="false">
        {own.report}
      </button>
      <form class="comment-form report-form" hidden>
        <p class="field">
          <label>
            {own.reason}
            <select name="reason">
              {reasons.map(reason => (
                <option key={reason} value={reason}>
                  {own.reasons[reason]}
                </option>
              ))}
            </select>
          </label>
        </p>
        <p class="field">
          <label>
            {own.explanation}
            <textarea name="text" rows={3} maxLength={2000} dir="auto" />
          </label>
        </p>
        <div class="report-form__who" hidden>
          <p class="field">
            <label>
              {own.name}
              <input name="name" maxLength={60} autocomplete="name" />
            </label>
          </p>
          <p class="field">
            <label>
              {own.email}
              <input name="email" type="email" maxLength={254} autocomplete="email" />
            </label>
          </p>
        </div>
        <p class="comment-form__send">
          <button class="button" type="submit">
            {own.sendReport}
          </button>
        </p>
      </form>
    </template>
  );
}
