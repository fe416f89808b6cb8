import { previewPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { Link } from '../elements/link.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** Where the article stands, and what whoever works on it has to know first. */
export function StateNotes({ article }: { article: NewsroomArticle }) {
  const own = usePage().words.editing;
  const { state, modifiedAt, publishedAt, schedule, embargo, path } = article;
  return (
    <>
      <p class="editor-state">
        <span class="newsroom-list__state">{own.state[state]}</span>
        {state === 'published' && publishedAt !== undefined && <Moment at={publishedAt} style="full" words={own.publishedAt} />}
        {state !== 'published' && <Moment at={modifiedAt} style="full" words={own.changed} />}
        {schedule?.publishAt !== undefined && <Moment at={schedule.publishAt} style="full" words={own.appears} />}
        {schedule?.unpublishAt !== undefined && <Moment at={schedule.unpublishAt} style="full" words={own.goes} />}
        {state === 'published' && <Link to={path}>{own.seeLive}</Link>}
        {state !== 'published' && (
          <a href={previewPath(article.id)} target="_blank">
            {own.preview}
          </a>
        )}
      </p>
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
          <Moment at={scheduleError.publishAt} style="full" words={own.notKept} />
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
