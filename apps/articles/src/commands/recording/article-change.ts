import type { Article } from '../../domain/article.js';
import type { Action } from '../../domain/publication/article-transitions.js';
import type { Circumstances } from '../../domain/publication/circumstances.js';
import type { CopyAction } from '../../domain/working-copy/working-copy-transitions.js';

/** What the trail calls a change. */
export type ArticleAction =
  | Action
  | `copy-${CopyAction}`
  | 'create'
  | 'restore'
  | 'follow-section'
  | 'follow-image'
  | 'schedule-failed'
  | 'copy-schedule-failed';

export interface ArticleChange {
  readonly action: ArticleAction;
  readonly before?: Article;
  readonly after: Article;
  readonly at: Pick<Circumstances, 'person' | 'now' | 'references' | 'reason'>;
}
