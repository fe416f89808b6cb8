import type { Article } from '../src/domain/article.js';
import type { Standing } from '../src/domain/publication/article-transitions.js';
import { approve, kill, publish, submit, unpublish } from '../src/domain/publication/change-state.js';
import { scheduleArticle } from '../src/domain/publication/schedule-article.js';
import { by, editor, sampleDraft, writer } from './sample-article.js';

/** An article of the writer's, brought to a standing by the shortest way. */
export function articleIn(standing: Standing, draft: Article = sampleDraft()): Article {
  switch (standing) {
    case 'draft':
      return draft;
    case 'in_review':
      return submit(draft, by(writer));
    case 'approved':
      return approve(articleIn('in_review', draft), by(editor));
    case 'scheduled':
      return scheduleArticle(articleIn('approved', draft), { publishAt: new Date('2040-01-01') }, by(editor));
    case 'published':
      return publish(articleIn('approved', draft), by(editor));
    case 'unpublished':
      return unpublish(articleIn('published', draft), by(editor));
    case 'killed':
      break;
  }
  return kill(articleIn('published', draft), by(editor, { reason: 'wrong from the first line' }));
}
