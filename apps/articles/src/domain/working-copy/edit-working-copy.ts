import { isDeepStrictEqual } from 'node:util';
import type { Article, WorkingCopy } from '../article.js';
import type { ArticleContent } from '../writing/article-content.js';
import type { Circumstances } from '../publication/circumstances.js';
import { type Edit, placeOf } from '../writing/edit-article.js';
import { alsoWrittenBy, unapproved } from '../publication/review.js';
import { assertCopyStep, withCopy } from './take-copy-step.js';

/** The text that an edit begins with: that of the working copy, or what readers see. */
export const copyTextOf = ({ workingCopy, content, address }: Article): Edit =>
  workingCopy ?? { content, slug: address.slug, minor: false };

export const copyContentOf = (article: Article): ArticleContent => copyTextOf(article).content;

/** The first edit begins the working copy, also one that changes nothing; after it, an edit that changes nothing is no change. */
export function editWorkingCopy(article: Article, edit: Edit, at: Circumstances): Article {
  const { to } = assertCopyStep(article, 'edit', at);
  const before = copyTextOf(article);
  const isSameText = edit.slug === before.slug && isDeepStrictEqual(edit.content, before.content);
  if (article.workingCopy && isSameText && edit.minor === before.minor) return article;
  if (to === 'none') throw new Error('An edit ends no working copy');
  placeOf(article, edit, at);
  const copy = article.workingCopy ?? begun(article, at);
  const isElsewhere = to !== copy.state;
  return withCopy(article, at, {
    ...copy,
    ...edit,
    ...(isElsewhere && { schedule: undefined, scheduleError: undefined }),
    state: to,
    review: isSameText ? unapproved(copy.review) : alsoWrittenBy(unapproved(copy.review), at.person.id),
    modifiedAt: at.now,
  });
}

/** Who wrote what is published and nobody has approved is answered for by the next approval. */
function begun({ content, address, version, review }: Article, { person, now }: Circumstances): WorkingCopy {
  return {
    state: 'draft',
    content,
    slug: address.slug,
    minor: false,
    review: { createdBy: person.id, writtenBy: review.writtenBy },
    basedOn: version,
    startedAt: now,
    modifiedAt: now,
  };
}
