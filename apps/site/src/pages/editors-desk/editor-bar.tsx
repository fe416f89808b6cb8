import { offeredSteps } from '../../domain/editing/article-step.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { usePage } from '../page-scope.js';

/** Always in sight: to save, and what comes next. */
export function EditorBar({ article, isUnsaved }: { article: NewsroomArticle | undefined; isUnsaved: boolean }) {
  const own = usePage().words.editing;
  const first = article ? offeredSteps(article.allowed, article.reasonNeeded).first : 'submit';
  const mayEdit = article?.allowed.includes('edit') ?? true;
  if (!mayEdit && first === undefined) return null;
  return (
    <div class="editor-bar">
      <span class="editor-bar__state" data-editor-state="" data-unsaved={own.unsaved} data-entered={own.enteredHere} role="status">
        {isUnsaved ? own.unsaved : ''}
      </span>
      {mayEdit && (
        <button class={first === undefined ? 'button button--first' : 'button'} name="do" value="save">
          {saveName(article, own)}
        </button>
      )}
      {first !== undefined && (
        <button class="button button--first" name="do" value={first}>
          {own.step[first]}
        </button>
      )}
    </div>
  );
}

function saveName(article: NewsroomArticle | undefined, own: ReturnType<typeof usePage>['words']['editing']): string {
  switch (article?.state) {
    case 'published':
      return own.saveLive;
    case 'approved':
    case 'scheduled':
      return own.saveForReview;
    case undefined:
    case 'draft':
      return own.saveDraft;
    case 'in_review':
    case 'unpublished':
      break;
  }
  return own.save;
}
