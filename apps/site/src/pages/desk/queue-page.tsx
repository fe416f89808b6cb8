import type { Paper } from '../../domain/paper/paper.js';
import { isFiltered, type QueueFilters, queueAddress, queues } from '../../domain/moderation/queue-address.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { Paging } from '../lists/article-listing.js';
import { usePage } from '../page-scope.js';
import { AppealingPeople } from './appealing-people.js';
import { BulkForm } from './bulk-form.js';
import { DeskItem } from './desk-item.js';
import { renderDesk } from './desk-page.js';
import type { QueueView } from './desk-views.js';
import { KeyLegend } from './key-legend.js';
import { moderatorsDesk, places } from './moderators-desk.js';
import { OutcomeNotice } from './outcome-notice.js';
import { QueueFiltersForm } from './queue-filters-form.js';

/** What moderators have to look at, with all that can be done about it. */
export function renderQueue(view: QueueView, paper: Paper): string {
  const own = wordsFor(paper.locale).moderation;
  const { filters, items, next, people } = view;
  return renderDesk({
    paper,
    view,
    desk: moderatorsDesk(own),
    page: 'queue',
    title: own.places.comments,
    place: places.comments,
    outcome: <OutcomeNotice view={view} />,
    children: (
      <>
        <Tabs filters={filters} waiting={view.waiting} />
        <QueueFiltersForm filters={filters} sections={view.sections} />
        <KeyLegend />
        {people.items.length > 0 && <AppealingPeople people={people} filters={filters} />}
        {items.length === 0 && people.items.length === 0 && (
          <p class="desk__empty">{isFiltered(filters) ? own.nothingFiltered : own.nothing[filters.queue]}</p>
        )}
        {items.length > 0 && (
          <>
            {people.items.length > 0 && <h2 class="desk__name">{own.appealing.comments}</h2>}
            <BulkForm pageKey={view.key} back={view.here} />
            <Items view={view} />
          </>
        )}
        <Paging
          {...(next !== undefined && { olderUrl: queueAddress(filters, { after: next }) })}
          {...(filters.after !== undefined && { newestUrl: queueAddress(filters, { after: undefined }) })}
          older={own.pages.next}
          newest={own.pages.first}
        />
      </>
    ),
  });
}

function Items({ view: { items, key, here } }: { view: QueueView }) {
  return (
    <ol class="desk-items">
      {items.map((item, at) => (
        <DeskItem
          key={item.comment.id}
          {...item}
          pageKey={key}
          back={here}
          next={(items[at + 1] ?? items[at - 1])?.comment.id}
          canBePicked
        />
      ))}
    </ol>
  );
}

function Tabs({ filters, waiting }: { filters: QueueFilters; waiting: Readonly<Record<string, number | undefined>> }) {
  const own = usePage().words.moderation;
  return (
    <nav class="desk-tabs" aria-label={own.queues}>
      <ul>
        {queues.map(queue => (
          <li key={queue}>
            <a
              href={queueAddress(filters, { queue, after: undefined, people: undefined })}
              aria-current={queue === filters.queue ? 'page' : undefined}
            >
              {own.queue[queue]}
              {waiting[queue] !== undefined && <span class="desk-tabs__count">{waiting[queue]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
