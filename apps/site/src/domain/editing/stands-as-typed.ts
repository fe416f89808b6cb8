import type { Paper } from '../paper/paper.js';
import type { Named } from './article-fields.js';
import type { Fields } from './block-fields.js';
import { differingFields } from './differing-fields.js';
import type { NewsroomArticle } from './newsroom-article.js';
import { plannedFields } from './planned-fields.js';

interface Known {
  readonly authors: readonly Named[];
  readonly paper: Pick<Paper, 'timeZone'>;
}

/** Whether an article says all that was typed: saving that would change nothing, and nothing else is planned. */
export function standsAsTyped(typed: Fields, article: NewsroomArticle, { authors, paper }: Known): boolean {
  const planned = Object.entries(plannedFields(article, paper));
  return differingFields(typed, article, authors).length === 0 && planned.every(([name, at]) => (typed[name] ?? at) === at);
}
