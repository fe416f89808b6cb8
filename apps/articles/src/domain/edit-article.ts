import { isDeepStrictEqual } from 'node:util';
import { assertNoLoop, moveTo } from './address.js';
import { alsoWrittenBy } from './also-written-by.js';
import type { Article, Review } from './article.js';
import type { ArticleContent } from './article-content.js';
import { addressSections } from './draft-article.js';
import { rowFor } from './standing.js';
import { type Circumstances, takeStep } from './take-step.js';

export interface Edit {
  readonly content: ArticleContent;
  readonly slug: string;
  /** Readers are not told of it: a typo, not news. */
  readonly minor: boolean;
}

const substantive: readonly (keyof ArticleContent)[] = ['genre', 'headline', 'standfirst', 'body', 'heroId', 'video'];

/** The article with another content or slug. An edit that changes nothing is no change: the same article comes back. */
export function editArticle(article: Article, { content, slug, minor }: Edit, at: Circumstances): Article {
  rowFor(article, 'edit', at.person);
  if (slug === article.address.slug && isDeepStrictEqual(content, article.content)) return article;
  return takeStep(article, 'edit', at, ({ to }) => {
    const place = { slug, sections: addressSections(content, at.references) };
    assertNoLoop(article, place);
    const isPublic = to === 'published';
    return {
      content,
      address: moveTo(article, place, isPublic),
      review: alsoWrittenBy(isPublic ? article.review : unapproved(article.review), at.person.id),
      times: !minor && isSubstantive(article.content, content) ? { ...article.times, updatedAt: at.now } : article.times,
    };
  });
}

/** An approval of the text before does not hold. */
const unapproved = ({ approvedBy: _approval, ...review }: Review): Review => review;

const isSubstantive = (before: ArticleContent, after: ArticleContent): boolean =>
  substantive.some(field => !isDeepStrictEqual(before[field], after[field]));
