import type { ComponentChildren } from 'preact';
import { listedAt, nestedUnder, type PlacedComment, type ShownComment } from '../../domain/comments/discussion.js';
import { isLong } from '../../domain/comments/long-comment.js';
import { classes } from '../elements/classes.js';
import { Moment } from '../elements/moment.js';
import { CommentHtml } from '../elements/safe-html.js';
import { usePage } from '../page-scope.js';
import { anchorOf, commentPath } from './comment-paths.js';
import { Unfold } from './unfold.js';

interface CommentProps extends PlacedComment {
  /** Where the article is. */
  path: string;
  /** Whether the thread takes answers. */
  open: boolean;
  /** Of a root: 1. */
  level: number;
}

interface CommentListProps extends Omit<CommentProps, keyof PlacedComment> {
  comments: readonly ShownComment[];
  /** What they answer; nothing for roots. */
  parent?: ShownComment;
}

/** Comments of one level, each with those that answer it; from some depth on they stand beside each other. */
export function CommentList({ comments, level, parent, ...place }: CommentListProps) {
  return (
    <ol class={classes('comments', level > 1 && 'comments--answers')}>
      {listedAt(comments, level, parent).map(placed => (
        <Comment key={placed.comment.id} {...placed} level={level} {...place} />
      ))}
    </ol>
  );
}

function Comment({ path, open, level, ...placed }: CommentProps) {
  const { words } = usePage();
  const { comment } = placed;
  const answers = nestedUnder(comment, level);
  return (
    <li class="comment" id={anchorOf(comment.id)} data-id={comment.id} data-pinned={comment.pinned ? 'yes' : undefined}>
      <CommentItself {...placed}>
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
      {answers.length > 0 && <CommentList comments={answers} parent={comment} path={path} open={open} level={level + 1} />}
      {comment.hasMore && (
        <p class="comment__more">
          <a href={underUrl(path, comment, '#comments')}>{words.comments.moreReplies}</a>
        </p>
      )}
    </li>
  );
}

/** Who says what and when; of what readers may not see, that it was there. */
export function CommentItself({ comment, children, ...place }: PlacedComment & { children?: ComponentChildren }) {
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
      {place.inAnswerTo && <InAnswerTo comment={place.inAnswerTo} isClearWhereWide={place.isClearWhereWide} />}
      <CommentHtml class="comment__text" html={bodyHtml ?? ''} />
      {isLong(bodyHtml ?? '') && <Unfold />}
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

function InAnswerTo({ comment: { id, status, author }, isClearWhereWide }: Omit<PlacedComment, 'inAnswerTo'>) {
  const { comments: own } = usePage().words;
  return (
    <p class={classes('comment__to', isClearWhereWide && 'comment__to--narrow')}>
      <a href={`#${anchorOf(id)}`} dir="auto">
        {status === 'visible' ? own.inAnswerTo(author?.name ?? own.reader) : own.inAnswerToNone}
      </a>
    </p>
  );
}

export const kinds = ['like', 'insightful', 'funny'] as const;

const underUrl = (path: string, { id }: ShownComment, place: string): string => `${path}?comments=oldest&under=${id}${place}`;

const epitaph = ({ removedBy, status }: ShownComment, { removed, notShown }: ReturnType<typeof usePage>['words']['comments']): string =>
  status === 'removed' && removedBy ? removed[removedBy] : notShown;
