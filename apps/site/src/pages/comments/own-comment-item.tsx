import type { OwnComment } from '../../domain/comments/own-comment.js';
import { Moment } from '../elements/moment.js';
import { CommentHtml } from '../elements/safe-html.js';
import { usePage } from '../page-scope.js';
import { anchorOf, repliesPath } from './comment-paths.js';
import { DeleteForm, EditForm, type OwnActProps } from './own-forms.js';

/** One of the reader's own: the text, how it stands with it in words, and what they can do about it. */
export function OwnCommentItem({ comment, articlePath, actKey }: { comment: OwnComment } & Pick<OwnActProps, 'articlePath' | 'actKey'>) {
  const { comments, subscribing } = usePage().words;
  const { own, edited } = comments;
  const { id, version, status, bodyHtml, createdAt, editedAt, pending } = comment;
  const act = { articlePath, id, version, actKey };
  return (
    <li class="own-comment" id={anchorOf(id)}>
      <p class="own-comment__head">
        <strong class="own-comment__state">{own.state[status]}</strong>
        <Moment at={createdAt} style="full" />
        {editedAt && <span>{edited}</span>}
      </p>
      {bodyHtml && <CommentHtml class="comment__text" html={bodyHtml} />}
      {pending && (
        <div class="own-comment__pending">
          <p>{own.pending}</p>
          <blockquote dir="auto">{pending.body}</blockquote>
        </div>
      )}
      <Decision comment={comment} />
      {status === 'visible' && (
        <p class="own-comment__way">
          <a href={`${articlePath}#${anchorOf(id)}`}>{own.inThread}</a>
        </p>
      )}
      {status !== 'removed' && status !== 'rejected' && (
        <p class="own-comment__way">
          <a href={repliesPath(id)} rel="nofollow">
            {subscribing.replies.link}
          </a>
        </p>
      )}
      <div class="own-comment__acts">
        {comment.editableUntil && (
          <details>
            <summary>{own.edit}</summary>
            <p class="comment-form__note">
              <Moment at={comment.editableUntil} style="full" words={own.editableUntil} />
            </p>
            <EditForm {...act} body={pending?.body ?? comment.body ?? ''} />
          </details>
        )}
        <details>
          <summary>{own.delete}</summary>
          <DeleteForm {...act} />
        </details>
      </div>
    </li>
  );
}

/** Of what others do not see: why, and where one may object. */
function Decision({ comment: { status, reason, noticeUrl } }: { comment: OwnComment }) {
  const { own, notice } = usePage().words.comments;
  if (status === 'visible') return null;
  return (
    <>
      {reason !== undefined && (
        <p class="own-comment__why">
          <span class="own-comment__label">{own.because}:</span> {notice.rules[reason] ?? reason}
        </p>
      )}
      {noticeUrl && (
        <p class="own-comment__way">
          <a href={noticeUrl} rel="nofollow">
            {status === 'held' ? own.waits : own.notice}
          </a>
        </p>
      )}
    </>
  );
}
