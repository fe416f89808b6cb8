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
