import { copyDiffPath, copyPath, editorPath, previewPath, revisionsPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { usePage } from '../page-scope.js';

/** What readers have of the text, and the ways to what belongs to it: its other text, its page, and what was written before. */
export function CopyNotes({ article }: { article: NewsroomArticle }) {
  const { copies, state, preview } = usePage().words.editing;
  const { id, isCopy, isNew, workingCopy, allowed } = article;
  const mayBegin = !isCopy && !workingCopy && article.copyAllowed?.includes('edit');
  return (
    <>
      {isCopy && <p class="editor-note">{isNew ? copies.isNew : copies.unseen}</p>}
      {!isCopy && workingCopy && <p class="editor-note">{copies.isInHand(state[workingCopy.state])}</p>}
      {mayBegin && allowed.includes('edit') && <p class="editor-note">{copies.atOnce}</p>}
      <p class="editor-ways">
        {mayBegin && (
          <a class="button button--first" href={copyPath(id)}>
            {copies.edit}
          </a>
        )}
        {!isCopy && workingCopy && (
          <a class="button button--first" href={copyPath(id)}>
            {copies.openIt}
          </a>
        )}
        {isCopy && <a href={editorPath(id)}>{copies.toArticle}</a>}
        {isCopy && !isNew && <a href={copyDiffPath(id)}>{copies.whatChanges}</a>}
        {(isCopy ? !isNew : article.state !== 'published') && (
          <a href={previewPath(id)} target="_blank">
            {preview}
          </a>
        )}
        <a href={revisionsPath(id)}>{copies.revisions}</a>
      </p>
    </>
  );
}
