import type { Named } from '../../domain/editing/article-fields.js';
import { type ArticleListName, formPath } from '../../domain/editing/desk-address.js';
import type { ListedArticle } from '../../domain/editing/newsroom-article.js';
import { languageOf } from '../../domain/text/language.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import type { Surroundings } from '../views.js';

interface RowProps {
  article: ListedArticle;
  list: ArticleListName;
  authors: readonly Named[];
  sections: Surroundings['sections'];
}

/** An article in hand: what it is called, where it stands, and when something happened or will happen to it. */
export function ArticleRow({ article, list, authors, sections }: RowProps) {
  const { words, paper, accent } = usePage();
  const own = words.editing;
  const section = sections.find(({ id }) => id === article.sectionIds[0]);
  const names = article.authors.flatMap(({ name, authorId }) => name ?? authors.find(({ id }) => id === authorId)?.name ?? []);
  return (
    <li class={accent(section?.id)}>
      <p class="kicker">
        <span>{section?.name ?? '–'}</span>
        {article.kind === 'video' && <span class="kicker__genre">{own.video}</span>}
      </p>
      <h2 class="newsroom-list__headline">
        <a href={formPath({ id: article.id, isCopy: list === 'copies' })} {...languageOf(article, paper)}>
          {article.headline || own.untitled}
        </a>
      </h2>
      <p class="newsroom-list__facts">
        {list === 'mine' && <span class="newsroom-list__state">{own.state[article.state]}</span>}
        {names.length > 0 && <span dir="auto">{names.join(', ')}</span>}
        <Times article={article} />
        <Marks article={article} />
        <CopyMarks article={article} />
      </p>
    </li>
  );
}

function Times({ article: { state, modifiedAt, publishedAt, schedule } }: { article: ListedArticle }) {
  const own = usePage().words.editing;
  return (
    <>
      {state === 'published' && publishedAt !== undefined ? (
        <Moment at={publishedAt} words={own.publishedAt} />
      ) : (
        <Moment at={modifiedAt} words={own.changed} />
      )}
      {schedule?.publishAt !== undefined && (
        <strong>
          <Moment at={schedule.publishAt} style="full" words={own.appears} />
        </strong>
      )}
      {schedule?.unpublishAt !== undefined && <Moment at={schedule.unpublishAt} style="full" words={own.goes} />}
    </>
  );
}

/** Of a working copy that is in hand. */
function CopyMarks({ article: { workingCopy } }: { article: ListedArticle }) {
  const own = usePage().words.editing;
  if (!workingCopy) return null;
  return (
    <>
      <strong>{own.copies.mark(own.state[workingCopy.state])}</strong>
      {workingCopy.returned && workingCopy.state === 'draft' && <strong>{own.cameBack}</strong>}
      {workingCopy.scheduleError && <strong>{own.missed}</strong>}
      {workingCopy.schedule?.publishAt !== undefined && <Moment at={workingCopy.schedule.publishAt} style="full" words={own.appears} />}
    </>
  );
}

function Marks({ article: { embargo, takedown, returned, scheduleError, state } }: { article: ListedArticle }) {
  const own = usePage().words.editing;
  return (
    <>
      {embargo?.until !== undefined && <Moment at={embargo.until} style="full" words={own.embargoUntil} />}
      {embargo && embargo.until === undefined && <strong>{own.underEmbargo}</strong>}
      {returned && state === 'draft' && <strong>{own.cameBack}</strong>}
      {takedown?.reason === 'killed' && <strong>{own.killed}</strong>}
      {takedown?.reason === 'expired' && <span>{own.expired}</span>}
      {scheduleError && <strong>{own.missed}</strong>}
    </>
  );
}
