import { formPath } from '../../domain/editing/desk-address.js';
import type { MissedField } from '../../domain/editing/missed-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { type NamesOfIds, saidValue } from '../../domain/editing/said-value.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import type { Choices, EditorView } from './editing-views.js';

/** What somebody else has made of it since the page was opened, where that is in the way: of each field who, when, and what stands there now. */
export function MeanwhileNote({ view: { meanwhile, article, choices } }: { view: EditorView }) {
  const own = usePage().words.editing;
  if (!meanwhile || !article) return null;
  const names = namesIn(choices);
  return (
    <div class="editor-note">
      {meanwhile.missed.length > 0 && (
        <>
          <h2 class="editor-note__title">{own.changedMeanwhile}</h2>
          <ul class="editor-missed">
            {meanwhile.missed.map(missed => (
              <Missed key={`${missed.of}.${missed.field}`} missed={missed} article={article} names={names} />
            ))}
          </ul>
        </>
      )}
      <a href={formPath(article)} data-leave="">
        {own.takeTheirs}
      </a>
    </div>
  );
}

interface MissedProps {
  missed: MissedField;
  article: NewsroomArticle;
  names: NamesOfIds;
}

function Missed({ missed: { field, of, by, at }, article, names }: MissedProps) {
  const words = usePage().words.editing;
  const { values, revisions } = words;
  const isTold = of === undefined && said.includes(field);
  const stands = isTold ? saidValue(article[field as keyof NewsroomArticle], { field, words, names }) || values.nothing : '';
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

/** What is told in a line. What is longer stands beside its field, or is read in its place. */
const said: readonly string[] = [
  'slug',
  'headline',
  'shortHeadline',
  'kicker',
  'dateline',
  'genre',
  'locale',
  'sectionIds',
  'authors',
  'tags',
  'heroId',
  'commentPolicy',
  'notify',
  'alertText',
  'sensitive',
  'seo',
  'relatedIds',
  'storyId',
  'sponsoredBy',
  'state',
];

function namesIn({ sections, authors, articles, sponsors, images }: Choices): NamesOfIds {
  const called = [...sections, ...authors, ...articles, ...sponsors].map(({ id, name }) => [id, name] as const);
  return new Map([...called, ...images.map(({ id, alt }) => [id, alt] as const)]);
}
