import { isToldInLine, type MissedField } from '../../domain/editing/missed-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { type NamesOfIds, saidValue } from '../../domain/editing/said-value.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

interface MissedProps {
  /** The text as it stands now. */
  text: NewsroomArticle;
  names: NamesOfIds;
}

/** What somebody else has changed: of each field who, when, and what stands there now. */
export function MissedFieldsList({ missed, ...known }: MissedProps & { missed: readonly MissedField[] }) {
  const own = usePage().words.editing;
  if (missed.length === 0) return null;
  return (
    <>
      <h2 class="editor-note__title">{own.changedMeanwhile}</h2>
      <ul class="editor-missed">
        {missed.map(one => (
          <Missed key={`${one.of}.${one.field}`} missed={one} {...known} />
        ))}
      </ul>
    </>
  );
}

function Missed({ missed: { field, of, by, at }, text, names }: MissedProps & { missed: MissedField }) {
  const words = usePage().words.editing;
  const { values, revisions } = words;
  const isTold = of === undefined && isToldInLine(field);
  const stands = isTold ? saidValue(text[field as keyof NewsroomArticle], { field, words, names }) || values.nothing : '';
  return (
    <li>
      <strong>{values.field[field] ?? field}</strong>
      {of && <> ({revisions.of[of]})</>}
      {stands !== '' && (
        <>
          : <span dir="auto">{stands}</span>
        </>
      )}{' '}
      {at !== undefined && (
        <span class="editor-missed__who">
          {by !== undefined && (
            <>
              <span dir="auto">{by}</span>,{' '}
            </>
          )}
          <Moment at={at} style="full" />
        </span>
      )}
    </li>
  );
}
