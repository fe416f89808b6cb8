import type { ComponentChildren } from 'preact';
import { listedAt, nestedUnder, type ShownComment } from '../../domain/discussion.js';
import { classes } from '../elements/classes.js';
import { Moment } from '../elements/moment.js';
import { CommentHtml } from '../elements/safe-html.js';
import { usePage } from '../page-scope.js';
import { anchorOf, commentPath } from './comment-paths.js';

interface CommentProps {
  comment: ShownComment;
  /** Where the article is. */
  path: string;
  /** Whether the thread takes answers. */
  open: boolean;
  /** Of a root: 1. */
  level: number;
}

/** Comments of one level, each with those that answer it; from some depth on they stand beside each other. */
export function CommentList({ comments, level, ...place }: Omit<CommentProps, 'comment'> & { comments: readonly ShownComment[] }) {
  return (
    <ol class={classes('comments', level > 1 && 'comments--answers')}>
      {listedAt(comments, level).map(comment => (
        <Comment key={comment.id} comment={comment} level={level} {...place} />
      ))}
    </ol>
  );
}

function Comment({ comment, path, open, level }: CommentProps) {
  const { words } = usePage();
  const answers = nestedUnder(comment, level);
  return (
    <li class="comment" id={anchorOf(comment.id)} data-id={comment.id} data-pinned={comment.pinned ? 'yes' : undefined}>
      <CommentItself comment={comment}>
        {open && comment.status === 'visible' && (
          <a class="comment__reply" href={underUrl(path, comment, '#comment-form')}>
            {words.comments.reply}
          </a>
        )}
        {comment.status === 'visible' && (
          <a class="comment__report" href={`${commentPath(path, comment.id)}/report`} rel="nofollow">
            {words.comments.report}
          </a>
        )}
      </CommentItself>
      {answers.length > 0 && <CommentList comments={answers} path={path} open={open} level={level + 1} />}
      {comment.hasMore && (
        <p class="comment__more">
          <a href={underUrl(path, comment, '#comments')}>{words.comments.moreReplies}</a>
        </p>
      )}
    </li>
  );
}

/** Who says what and when; of what readers may not see, that it was there. */
export function CommentItself({ comment, children }: { comment: ShownComment; children?: ComponentChildren }) {
  const { words } = usePage();
  const { author, bodyHtml, reactions, createdAt, editedAt } = comment;
  if (comment.status !== 'visible') return <p class="comment__gone">{epitaph(comment, words.comments)}</p>;
  return (
    <article class={classes('comment__itself', comment.featured && 'comment__itself--featured')}>
      <p class="comment__head">
        <span class="comment__author" dir="auto">
          {author?.name ?? words.comments.reader}
        </span>
        {author?.badge === 'staff' && <span class="comment__badge">{words.comments.staff}</span>}
        {comment.pinned && <span class="comment__mark">{words.comments.pinned}</span>}
        {comment.featured && <span class="comment__mark">{words.comments.featured}</span>}
        <a class="comment__time" href={`#${anchorOf(comment.id)}`}>
          <Moment at={createdAt.toISOString()} style="full" />
        </a>
        {editedAt && <span class="comment__edited">{words.comments.edited}</span>}
      </p>
      <CommentHtml class="comment__text" html={bodyHtml ?? ''} />
      <p class="comment__actions">
        {children}
        {kinds.map(
          kind =>
            reactions[kind] > 0 && (
              <span key={kind} class="comment__reaction" data-kind={kind} data-count={reactions[kind]}>
                {words.comments.reaction[kind]} {reactions[kind]}
              </span>
            ),
        )}
      </p>
    </article>
  );
}

export const kinds = ['like', 'insightful', 'funny'] as const;

const underUrl = (path: string, { id }: ShownComment, place: string): string => `${path}?comments=oldest&under=${id}${place}`;

const epitaph = ({ removedBy, status }: ShownComment, { removed, notShown }: ReturnType<typeof usePage>['words']['comments']): string =>
  status === 'removed' && removedBy ? removed[removedBy] : notShown;
