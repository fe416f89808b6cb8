import { pathOf } from '../publication/address.js';
import type { AddressSection, Article } from '../article.js';
import type { ArticleContent } from './article-content.js';
import { UnknownReferenceError } from '../errors.js';
import { type References, unknownReferences } from './references.js';
import type { Circumstances } from '../publication/circumstances.js';

export interface Draft {
  readonly id: string;
  readonly kind: Article['kind'];
  readonly slug: string;
  readonly content: ArticleContent;
}

/** A new article, its creator's own until it is submitted. */
export function draftArticle({ id, kind, slug, content }: Draft, { person, now, references }: Circumstances): Article {
  const sections = addressSections(content, references);
  return {
    id,
    version: 1,
    kind,
    state: 'draft',
    content,
    address: { slug, path: pathOf(kind, { slug, sections }), previousPaths: [], sections },
    review: { createdBy: person.id, writtenBy: [person.id] },
    corrections: [],
    times: { createdAt: now, modifiedAt: now, updatedAt: now },
  };
}

/** The sections that make the address; an article names nothing that does not exist. */
export function addressSections(content: ArticleContent, references: References): AddressSection[] {
  const flaws = unknownReferences(content, references);
  if (flaws.length > 0) throw new UnknownReferenceError(flaws);
  return content.sectionIds.map(id => ({ id, slug: references.sections.get(id)?.slug ?? '' }));
}
