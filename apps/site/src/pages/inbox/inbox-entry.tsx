import type { InboxItem } from '../../domain/inbox-item.js';
import { classes } from '../elements/classes.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** One thing that was told: what it is, where it leads, and what can be done with it. Opening it reads it, so the headline is a button of a form. */
export function InboxEntry({ item }: { item: InboxItem }) {
  const words = usePage().words.inbox;
  const { id, kind, createdAt, readAt, archivedAt, amended } = item;
  const isUnread = readAt === undefined;
  return (
    <li class={classes('inbox__entry', isUnread && 'inbox__entry--unread')}>
      <p class="inbox__kind">
        {isUnread && !archivedAt && <strong>{words.isNew}</strong>}
        {words.kind[kind] !== undefined && <span>{words.kind[kind]}</span>}
        <Moment at={createdAt} style="full" />
        {amended === 'corrected' && <span>{words.amended.corrected}</span>}
      </p>
      {amended === 'unpublished' ? <p class="inbox__gone">{words.amended.unpublished}</p> : <Told item={item} />}
      {archivedAt === undefined && (
        <form class="inbox__acts" method="post" action="/inbox">
          <input type="hidden" name="id" value={id} />
          <button class="inbox__act" type="submit" name="act" value={isUnread ? 'read' : 'unread'}>
            {isUnread ? words.read : words.unreadAgain}
          </button>
          <button class="inbox__act" type="submit" name="act" value="archive">
            {words.archive}
          </button>
        </form>
      )}
    </li>
  );
}

function Told({ item: { id, content, readAt } }: { item: InboxItem }) {
  const words = usePage().words.inbox;
  const { headline = '', path, by, excerpt, correction, standfirst, summary } = content;
  const title = by === undefined ? headline : words.answered(by, headline);
  const text = correction?.text ?? excerpt ?? standfirst ?? summary;
  return (
    <>
      <h2 class="inbox__title" dir="auto">
        {path === undefined ? title : <Way id={id} path={path} title={title} isRead={readAt !== undefined} />}
      </h2>
      {text !== undefined && (
        <p class="inbox__text" dir="auto">
          {text}
        </p>
      )}
    </>
  );
}

/** What is unread is read on the way. */
function Way({ id, path, title, isRead }: { id: string; path: string; title: string; isRead: boolean }) {
  if (isRead) return <a href={path}>{title}</a>;
  return (
    <form method="post" action="/inbox">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="to" value={path} />
      <button class="inbox__way" type="submit" name="act" value="read">
        {title}
      </button>
    </form>
  );
}
