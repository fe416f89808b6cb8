import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../article.js';
import type { ArticleContent } from '../writing/article-content.js';

/** What an editor writes: a content and where it is to be found. */
export interface SavedText {
  readonly content: ArticleContent;
  readonly slug: string;
}

/** A text as it was saved: the article's own, or its working copy's. */
export interface Revision extends SavedText {
  readonly articleId: string;
  /** The article's version that it was saved with. */
  readonly number: number;
  readonly of: 'article' | 'working-copy';
  readonly by: string;
  /** As they were called then. */
  readonly byName?: string;
  readonly at: Date;
  /** What the audit calls the change. */
  readonly action: string;
  readonly reason?: string;
  /** Readers see it, or saw it. */
  readonly wasPublic: boolean;
}

/** The text that a change saves, if it is one that saves a text. */
export function savedBy(before: Article | undefined, after: Article): Pick<Revision, 'of' | 'content' | 'slug' | 'wasPublic'> | undefined {
  const own = ownText(after);
  if (!before || !isSame(ownText(before), own)) return { of: 'article', ...own, wasPublic: after.state === 'published' };
  const copy = after.workingCopy && textOf(after.workingCopy);
  if (!copy || isSame(before.workingCopy ? textOf(before.workingCopy) : own, copy)) return undefined;
  return { of: 'working-copy', ...copy, wasPublic: false };
}

/** Readers see from now on what was saved before. */
export const becomesPublic = (before: Article | undefined, after: Article): boolean =>
  after.state === 'published' && before !== undefined && before.state !== 'published';

export const ownText = ({ content, address }: Article): SavedText => ({ content, slug: address.slug });

const textOf = ({ content, slug }: SavedText): SavedText => ({ content, slug });
const isSame = (one: SavedText, other: SavedText): boolean => one.slug === other.slug && isDeepStrictEqual(one.content, other.content);
