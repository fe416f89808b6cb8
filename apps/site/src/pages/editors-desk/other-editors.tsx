import { changedSince } from '../../domain/editing/changed-since.js';
import { formPath } from '../../domain/editing/desk-address.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';
import type { EditorView } from './editing-views.js';

/** Who else has the article open. The script asks again now and then. */
export function PresentNote({ view: { present, reader, article } }: { view: EditorView }) {
  const own = usePage().words.editing;
  if (!article?.allowed.includes('edit')) return null;
  const others = present.filter(name => name !== reader);
  return (
    <p class="editor-note" data-present={`/api/articles/articles/${article.id}/editing`} data-own={reader} hidden={others.length === 0}>
      {own.alsoOpen} <span dir="auto">{others.join(', ')}</span>
    </p>
  );
}

/** What somebody else has made of it since the page was opened, where that is in the way. */
export function MeanwhileNote({ view: { fields, meanwhile, article } }: { view: EditorView }) {
  const own = usePage().words.editing;
  if (!meanwhile || !article) return null;
  const names = changedSince(fields, meanwhile.stands).flatMap(field => own.fieldNames[field] ?? []);
  return (
    <p class="editor-note">
      {names.length > 0 && <>{own.changedMeanwhile(names.join(', '))} </>}
      {meanwhile.by !== undefined && <span dir="auto">{meanwhile.by}</span>}{' '}
      {meanwhile.at !== undefined && <Moment at={meanwhile.at} style="full" />}{' '}
      <a href={formPath(article)} data-leave="">
        {own.takeTheirs}
      </a>
    </p>
  );
}
