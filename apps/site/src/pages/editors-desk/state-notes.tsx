import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { Link } from '../elements/link.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import { CopyNotes } from './copy-notes.js';

/** Where the article stands, and what whoever works on it has to know first. */
export function StateNotes({ article }: { article: NewsroomArticle }) {
  const own = usePage().words.editing;
  const { state, modifiedAt, publishedAt, schedule, embargo, path } = article;
  return (
    <>
      <p class="editor-state">
        {article.isCopy && <strong>{own.copies.name}</strong>}
        {!article.isNew && <span class="newsroom-list__state">{own.state[state]}</span>}
        {state === 'published' && publishedAt !== undefined && <Moment at={publishedAt} style="full" words={own.publishedAt} />}
        {state !== 'published' && !article.isNew && <Moment at={modifiedAt} style="full" words={own.changed} />}
        {schedule && <Planned schedule={schedule} />}
        {(state === 'published' || article.isCopy) && <Link to={path}>{own.seeLive}</Link>}
      </p>
      <CopyNotes article={article} />
      {embargo && (
        <p class="editor-note">
          {embargo.until === undefined ? own.underEmbargo : <Moment at={embargo.until} style="full" words={own.embargoUntil} />}:{' '}
          <span dir="auto">{embargo.note}</span>
        </p>
      )}
      <Setbacks article={article} />
    </>
  );
}

type Schedule = NonNullable<NewsroomArticle['schedule']>;

/** As it was understood, where the clocks are changed in that night. */
function Planned({ schedule: { clockChange = {}, ...times } }: { schedule: Schedule }) {
  const own = usePage().words.editing;
  const plans = [
    ['publishAt', own.appears],
    ['unpublishAt', own.goes],
  ] as const;
  return (
    <>
      {plans.map(([name, words]) => {
        const [at, change] = [times[name], clockChange[name]];
        return at === undefined ? null : (
          <span key={name}>
            <Moment at={at} style="full" words={words} />
            {change && <> ({own.clockChange[change]})</>}
          </span>
        );
      })}
    </>
  );
}

function Setbacks({ article: { state, returned, scheduleError, takedown } }: { article: NewsroomArticle }) {
  const own = usePage().words.editing;
  return (
    <>
      {returned && state === 'draft' && (
        <p class="editor-note" dir="auto">
          {returned.why === undefined ? own.returnedWithout : own.returnedBecause(returned.why)}
        </p>
      )}
      {scheduleError && (
        <p class="editor-note">
          <Moment at={scheduleError.publishAt} style="full" words={own.notKept} /> {own.notKeptBecause[scheduleError.code] ?? ''}{' '}
          {own.scheduleAnew}
        </p>
      )}
      {takedown?.why !== undefined && (
        <p class="editor-note" dir="auto">
          {own.takenDownBecause(takedown.why)}
        </p>
      )}
    </>
  );
}
