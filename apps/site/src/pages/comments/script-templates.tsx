import { reportReasons } from '../../domain/comments/report-reasons.js';
import { usePage } from '../page-scope.js';
import { kinds } from './comment.js';
import { OwnTemplates } from './own-templates.js';
import { Unfold } from './unfold.js';

/** What the script puts on the page: its forms and its words come from here, so that it knows no language. Without a script they are nothing. */
export function ScriptTemplates({ open }: { open: boolean }) {
  const { comments: own } = usePage().words;
  const said = {
    'data-sent': own.sent,
    'data-away': own.actAway,
    'data-send-away': own.away[1],
    'data-refused': JSON.stringify(own.actRefused),
    'data-waits': own.own.waits,
    'data-reported': own.reported,
    'data-who': own.signInFirst,
    'data-to': own.inAnswerTo('%'),
    'data-to-none': own.inAnswerToNone,
    'data-reply-to': own.replyTo('%'),
    'data-pending': own.own.pending,
    'data-stale': own.own.refused.stale.join('. '),
    'data-gone': own.own.refused.gone.join('. '),
    'data-states': JSON.stringify(own.own.state),
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
          <p class="comment__to">
            <a href="#comments" dir="auto" />
          </p>
          <div class="comment__text" dir="auto" />
          <Unfold />
          <p class="comment__actions">
            {open && (
              <a class="comment__reply" href="#comment-form">
                {own.reply}
              </a>
            )}
            <a class="comment__report" href="#comments" rel="nofollow">
              {own.report}
            </a>
          </p>
        </article>
      </li>
      <ol class="comments comments--answers" />
      <p class="comment__gone">{own.notShown}</p>
      <a class="notice-link" href="#comments" rel="nofollow">
        {own.notice.link}
      </a>
      <span class="comment__status" role="status" />
      {kinds.map(kind => (
        <button key={kind} class="comment__reaction" type="button" aria-pressed="false" data-kind={kind}>
          {own.reaction[kind]} <span />
        </button>
      ))}
      <form class="comment-form report-form" hidden>
        <p class="field">
          <label>
            {own.reason}
            <select name="reason">
              {reportReasons.map(reason => (
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
          <p>
            <label class="choice">
              <input type="checkbox" />
              {own.reporting.goodFaith}
            </label>
          </p>
        </div>
        <p class="comment-form__send">
          <button class="button" type="submit">
            {own.sendReport}
          </button>
        </p>
      </form>
      <OwnTemplates />
    </template>
  );
}
