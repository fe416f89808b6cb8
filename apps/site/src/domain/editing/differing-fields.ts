import type { Named } from './article-fields.js';
import { patchIn } from './article-in.js';
import type { Fields } from './block-fields.js';
import type { NewsroomArticle } from './newsroom-article.js';

/** Of which fields an article now says something else than was typed, as the owner calls them: what saving that would change. */
export const differingFields = (typed: Fields, article: NewsroomArticle, authors: readonly Named[]): string[] =>
  Object.keys(patchIn(typed, { before: article, authors, newId: ofNoBlock }).content);

/** A paragraph that would be new stands nowhere yet. */
const ofNoBlock = (): string => '';
