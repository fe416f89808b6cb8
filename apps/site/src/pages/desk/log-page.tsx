import type { Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { Moment } from '../elements/moment.js';
import { Paging } from '../lists/article-listing.js';
import { usePage } from '../page-scope.js';
import { renderDesk } from './desk-page.js';
import type { LogView } from './desk-views.js';
import type { LogLine } from '../../domain/moderation/person-history.js';
import { Reason, WhatItIsAbout, WhatWasDone, WhoDecided } from './log-line.js';
import { moderatorsDesk, places } from './moderators-desk.js';
import { PolicyChange } from './policy-change.js';

/** Every decision of every moderator, the latest first. */
export function renderLog(view: LogView, paper: Paper): string {
  const own = wordsFor(paper.locale).moderation;
  return renderDesk({
    paper,
    view,
    desk: moderatorsDesk(own),
    page: 'log',
    title: own.log.title,
    place: places.log,
    children: (
      <>
        <LogLines lines={view.lines} empty={own.log.empty} />
        <Paging
          {...(view.next !== undefined && { olderUrl: `${places.log}?${new URLSearchParams({ after: view.next })}` })}
          {...(view.after !== undefined && { newestUrl: places.log })}
          older={own.log.older}
          newest={own.log.newest}
        />
      </>
    ),
  });
}

/** `of`: whose page it is, to whom no line need lead. */
export function LogLines({ lines, empty, of }: { lines: readonly LogLine[]; empty: string; of?: string }) {
  const { log } = usePage().words.moderation;
  if (lines.length === 0) return <p class="desk__empty">{empty}</p>;
  return (
    <ol class="desk-log">
      {lines.map(line => (
        <li key={line.id}>
          <span class="desk-log__when">
            <Moment at={line.at} style="full" />
          </span>
          <span class="desk-log__what">
            <WhatWasDone line={line} />
          </span>
          <span class="desk-log__about">
            <WhatItIsAbout line={line} of={of} />
          </span>
          <span class="desk-log__who">
            <span class="unseen">{log.who}: </span>
            <WhoDecided line={line} />
          </span>
          {line.reason && (
            <span class="desk-log__why">
              <Reason line={line} />
            </span>
          )}
          <PolicyChange line={line} />
        </li>
      ))}
    </ol>
  );
}
