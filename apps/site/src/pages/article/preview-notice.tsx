import { formPath } from '../../domain/editing/desk-address.js';
import type { Preview } from '../../domain/article/preview.js';
import type { PreviewWords } from '../../domain/words/preview-words.js';
import { usePage } from '../page-scope.js';

const whoSees = (state: Preview['state'], { seen, unclear, unseen }: PreviewWords): string =>
  state === 'published' ? seen : state === 'unknown' ? unclear : unseen;

/** Says of a page that it is none: who sees it, and what readers see instead. It stays in sight, and on paper. */
export function PreviewNotice({ state, isCopy, article }: Preview) {
  const { preview, editing } = usePage().words;
  const text = isCopy ? preview.changes : whoSees(state, preview);
  return (
    <p class="preview" role="note">
      <strong class="preview__name">{preview.name}</strong> {state && <span class="preview__state">{preview.state[state]}</span>}{' '}
      <span>{text}</span> {/* What was handed in is nowhere to be edited. */}
      {state && (
        <a class="preview__way" href={formPath({ id: article.id, isCopy })}>
          {editing.toArticle}
        </a>
      )}
    </p>
  );
}
