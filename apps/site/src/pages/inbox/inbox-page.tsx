import { inboxScriptUrl } from '../../assets/assets.js';
import type { InboxItem } from '../../domain/inbox-item.js';
import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { renderPage } from '../frame/document.js';
import { Paging } from '../lists/article-listing.js';
import type { Surroundings } from '../views.js';
import { InboxEntry } from './inbox-entry.js';

/** `/inbox`: for who is signed in. */
export interface InboxView extends Surroundings {
  items: readonly InboxItem[];
  archived: boolean;
  unread: number;
  version: number;
  olderUrl?: string;
  newestUrl?: string;
}

export function renderInbox(view: InboxView, paper: Paper): string {
  const { inbox: words } = wordsFor(paper.locale);
  const { items, archived, unread, version } = view;
  const title = archived ? words.archived : words.title;
  const newest = items[0]?.createdAt;
  return renderPage({
    paper,
    view,
    kind: 'state',
    head: { title, noindex: true, canonical: '/inbox', ...(!archived && { scripts: [inboxScriptUrl] }) },
    children: (
      <section class="inbox" data-version={version} data-unread={words.unreadNumber} data-nothing={words.nothingUnread}>
        <header class="inbox__head">
          <h1 class="comment-answer__title">{title}</h1>
          {!archived && (
            <p class="inbox__count" role="status">
              {unread === 0 ? words.nothingUnread : words.unreadNumber.replace('0', unread.toLocaleString(paper.locale))}
            </p>
          )}
          {!archived && newest !== undefined && (
            <form method="post" action="/inbox/read-all">
              <input type="hidden" name="until" value={newest} />
              <button class="inbox__act" type="submit" disabled={unread === 0}>
                {words.readAll}
              </button>
            </form>
          )}
        </header>
        {!archived && (
          <p class="inbox__more" hidden>
            <a class="button" href="/inbox">
              {words.more}
            </a>
          </p>
        )}
        {items.length === 0 ? (
          <Empty message={archived ? words.emptyArchive : words.empty} />
        ) : (
          <ol class="inbox__list">
            {items.map(item => (
              <InboxEntry key={item.id} item={item} />
            ))}
          </ol>
        )}
        <Paging {...view} older={words.older} newest={words.newest} />
        <p class="inbox__ways">
          <a href={archived ? '/inbox' : '/inbox?archived=1'}>{archived ? words.toInbox : words.archived}</a>
          <a href="/preferences">{words.preferences}</a>
        </p>
      </section>
    ),
  });
}

function Empty({ message: [title, text] }: { message: readonly [title: string, text: string] }) {
  return (
    <div class="own-comments__empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
