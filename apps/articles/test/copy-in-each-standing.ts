import type { Article } from '../src/domain/article.js';
import { approveCopy, submitCopy } from '../src/domain/working-copy/change-working-copy.js';
import { copyTextOf, editWorkingCopy } from '../src/domain/working-copy/edit-working-copy.js';
import { scheduleCopy } from '../src/domain/working-copy/schedule-working-copy.js';
import type { Person } from '../src/domain/publication/standing.js';
import type { CopyStanding } from '../src/domain/working-copy/working-copy-transitions.js';
import { articleIn } from './in-each-standing.js';
import { by, editor, writer } from './sample-article.js';

/** The text of an edit, as far as it differs from what is there. */
export type Words = Partial<Article['content']> & { readonly slug?: string; readonly minor?: boolean };

export function editCopy(article: Article, { slug, minor, ...content }: Words, person: Person = writer): Article {
  const before = copyTextOf(article);
  const edit = { content: { ...before.content, ...content }, slug: slug ?? before.slug, minor: minor ?? before.minor };
  return editWorkingCopy(article, edit, by(person));
}

/** A published article whose writer has begun a working copy, brought to a standing by the shortest way. */
export function copyIn(
  standing: CopyStanding,
  words: Words = { headline: 'The tide goes out' },
  published = articleIn('published'),
): Article {
  switch (standing) {
    case 'none':
      return published;
    case 'draft':
      return editCopy(published, words);
    case 'in_review':
      return submitCopy(copyIn('draft', words, published), by(writer));
    case 'approved':
      return approveCopy(copyIn('in_review', words, published), by(editor));
    case 'scheduled':
      break;
  }
  return scheduleCopy(copyIn('approved', words, published), { publishAt: new Date('2040-01-01') }, by(editor));
}
