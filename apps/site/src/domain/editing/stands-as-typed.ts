import type { Paper } from '../paper/paper.js';
import type { Named } from './article-fields.js';
import { patchIn } from './article-in.js';
import type { Fields } from './block-fields.js';
import type { NewsroomArticle } from './newsroom-article.js';
import { plannedFields } from './planned-fields.js';

interface Known {
  readonly authors: readonly Named[];
  readonly paper: Pick<Paper, 'timeZone'>;
}

/** Whether an article says all that was typed: saving that would change nothing, and nothing else is planned. */
export function standsAsTyped(typed: Fields, article: NewsroomArticle, { authors, paper }: Known): boolean {
  const { content } = patchIn(typed, { before: article, authors, newId: ofNoBlock });
  const planned = Object.entries(plannedFields(article, paper));
  return Object.keys(content).length === 0 && planned.every(([name, at]) => (typed[name] ?? at) === at);
}

/** A paragraph that would be new stands nowhere yet. */
const ofNoBlock = (): string => '';
