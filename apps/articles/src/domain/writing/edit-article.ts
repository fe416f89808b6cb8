import { isDeepStrictEqual } from 'node:util';
import { assertNoLoop, moveTo, type Place } from '../publication/address.js';
import type { Article } from '../article.js';
import type { ArticleContent } from './article-content.js';
import { addressSections } from './draft-article.js';
import { alsoWrittenBy, unapproved } from '../publication/review.js';
import { rowFor } from '../publication/standing.js';
import type { Circumstances } from '../publication/circumstances.js';
import { takeStep } from '../publication/take-step.js';

export interface Edit {
  readonly content: ArticleContent;
  readonly slug: string;
  /** Readers are not told of it: a typo, not news. */
  readonly minor: boolean;
}

const substantive: readonly (keyof ArticleContent)[] = ['genre', 'headline', 'standfirst', 'body', 'heroId', 'video'];

/** The article with another content or slug. An edit that changes nothing is no change: the same article comes back. */
export function editArticle(article: Article, edit: Edit, at: Circumstances): Article {
  rowFor(article, 'edit', at.person);
  if (edit.slug === article.address.slug && isDeepStrictEqual(edit.content, article.content)) return article;
  return takeStep(article, 'edit', at, ({ to }) => {
    const isPublic = to === 'published';
    return {
      ...written(article, edit, at, isPublic),
      review: alsoWrittenBy(isPublic ? article.review : unapproved(article.review), at.person.id),
    };
  });
}

/** What becomes of the article's text, address and times. */
export function written(
  article: Article,
  edit: Edit,
  at: Circumstances,
  isPublic: boolean,
): Pick<Article, 'content' | 'address' | 'times'> {
  const { content, minor } = edit;
  return {
    content,
    address: moveTo(article, placeOf(article, edit, at), isPublic),
    times: !minor && isSubstantive(article.content, content) ? { ...article.times, updatedAt: at.now } : article.times,
  };
}

/** Where it is to live: among sections that exist, and nowhere that readers are sent on from. */
export function placeOf(article: Article, { content, slug }: Pick<Edit, 'content' | 'slug'>, { references }: Circumstances): Place {
  const place = { slug, sections: addressSections(content, references) };
  assertNoLoop(article, place);
  return place;
}

const isSubstantive = (before: ArticleContent, after: ArticleContent): boolean =>
  substantive.some(field => !isDeepStrictEqual(before[field], after[field]));
