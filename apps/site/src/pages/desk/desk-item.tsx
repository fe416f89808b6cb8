import { languageOf } from '../../domain/text/language.js';
import type { ModeratedComment } from '../../domain/moderation/moderated-comment.js';
import { commentPath, personPath } from '../../domain/moderation/queue-address.js';
import { Link } from '../elements/link.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import type { DeskItem as Item } from './desk-views.js';
import { ItemActs, type ItemActsProps } from './item-acts.js';
import { ItemText } from './item-text.js';
import { ReportList } from './report-list.js';

type DeskItemProps = Item & Omit<ItemActsProps, 'comment'> & { canBePicked?: boolean };

/** A comment as a moderator needs it to decide: where, by whom, why it waits, what it says, and what can be done. */
export function DeskItem({ comment, article, reports = [], canBePicked = false, ...acts }: DeskItemProps) {
  const { words, paper, accent } = usePage();
  const own = words.moderation;
  const { id, author } = comment;
  return (
    <li class="desk-item" id={`item-${id}`} tabIndex={-1} aria-labelledby={`name-${id}`}>
      {canBePicked && (
        <label class="desk-item__pick">
          <input type="checkbox" form="bulk" name={`pick-${id}`} value={String(comment.version)} data-key="x" />
          <span class="unseen">{own.select(author.name)}</span>
        </label>
      )}
      <div class="desk-item__matter">
        <header class="desk-item__head">
          <h2 class={accent(article?.sections[0]?.id)} id={`name-${id}`}>
            {article ? (
              <Link to={`${article.path}#comments`} {...languageOf(article, paper)}>
                {article.headline}
              </Link>
            ) : (
              own.withheldArticle
            )}
          </h2>
          <p class="desk-item__who">
            <a class="desk-item__author" href={personPath(author.id)} dir="auto">
              {author.name}
            </a>
            {author.badge === 'staff' && <span class="comment__badge">{words.comments.staff}</span>}
            <a href={commentPath(id)}>
              <Moment at={comment.createdAt} style="full" />
            </a>
            <Marks comment={comment} />
          </p>
        </header>
        <WhyItWaits comment={comment} />
        <ReportList reports={reports} />
        <ItemText comment={comment} />
      </div>
      <ItemActs comment={{ openReports: reports.length, ...comment }} {...acts} />
    </li>
  );
}

function Marks({ comment: { status, shadowed, featured, pinned, editedAt, parentId, version } }: { comment: ModeratedComment }) {
  const { comments, moderation: own } = usePage().words;
  const marks = [
    ...(shadowed ? [own.shadowed] : []),
    ...(featured ? [comments.featured] : []),
    ...(pinned ? [comments.pinned] : []),
    ...(editedAt === undefined ? [] : [comments.edited]),
    own.version(version),
  ];
  return (
    <>
      <span class="desk-item__status" data-status={status}>
        {own.status[status]}
      </span>
      {marks.map(mark => (
        <span key={mark} class="desk-item__mark">
          {mark}
        </span>
      ))}
      {parentId !== undefined && <a href={commentPath(parentId)}>{own.answers}</a>}
    </>
  );
}

function WhyItWaits({ comment: { status, finding, pending, reports = {} } }: { comment: ModeratedComment }) {
  const { comments, moderation: own } = usePage().words;
  const inWords = (reason: string) => own.why[reason] ?? reason;
  const told = Object.entries(reports).filter(([, count]) => count > 0);
  const named = (reason: string) => comments.reasons[reason as keyof typeof comments.reasons] ?? reason;
  const lines = [
    ...(pending ? [own.editWaits(inWords(pending.reason))] : []),
    ...(finding ? [(status === 'held' ? own.waits : own.wasFound)(inWords(finding.reason))] : []),
    ...(told.length > 0 ? [own.reported(told.map(([reason, count]) => own.reports(count, named(reason))).join(', '))] : []),
  ];
  return lines.map(line => (
    <p key={line} class="desk-item__why">
      {line}
    </p>
  ));
}
