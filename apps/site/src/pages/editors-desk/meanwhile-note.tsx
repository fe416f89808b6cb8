import { formPath } from '../../domain/editing/desk-address.js';
import type { NamesOfIds } from '../../domain/editing/said-value.js';
import { usePage } from '../page-scope.js';
import type { Choices, EditorView } from './editing-views.js';
import { MissedFieldsList } from './missed-fields-list.js';

/** What somebody else has made of it since the page was opened, where that is in the way. */
export function MeanwhileNote({ view: { meanwhile, article, choices } }: { view: EditorView }) {
  const own = usePage().words.editing;
  if (!meanwhile || !article) return null;
  return (
    <div class="editor-note">
      <MissedFieldsList missed={meanwhile.missed} text={article} names={namesIn(choices)} />
      <a href={formPath(article)} data-leave="">
        {own.takeTheirs}
      </a>
    </div>
  );
}

function namesIn({ sections, authors, articles, sponsors, images }: Choices): NamesOfIds {
  const called = [...sections, ...authors, ...articles, ...sponsors].map(({ id, name }) => [id, name] as const);
  return new Map([...called, ...images.map(({ id, alt }) => [id, alt] as const)]);
}
