import { authorDeleted, authorUpdated, type OutgoingEvent, type PublicAuthor, type PublicImage, tombstone } from '#contracts';
import { InUseError } from '../aggregate-errors.js';

export interface Author {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  readonly previousSlugs: readonly string[];
  readonly name: string;
  readonly role?: string | undefined;
  readonly bio?: string | undefined;
  readonly photoId?: string | undefined;
}

export type AuthorFields = Pick<Author, 'name' | 'role' | 'bio' | 'photoId'>;

export const makeAuthor = (id: string, slug: string, fields: AuthorFields): Author => ({
  ...fields,
  id,
  version: 1,
  slug,
  previousSlugs: [],
});

/** Another slug leaves the old one behind as a redirect. */
export function editAuthor(before: Author, fields: Partial<AuthorFields>, slug = before.slug): Author {
  const previousSlugs =
    slug === before.slug ? before.previousSlugs : [...new Set([...before.previousSlugs, before.slug])].filter(old => old !== slug);
  return { ...before, ...fields, slug, previousSlugs, version: before.version + 1 };
}

export function publicAuthor({ photoId: _photoId, previousSlugs, ...author }: Author, photo: PublicImage | undefined): PublicAuthor {
  return { ...author, previousSlugs: [...previousSlugs], photo };
}

export const announceAuthor = (author: Author, photo: PublicImage | undefined): OutgoingEvent => authorUpdated(publicAuthor(author, photo));

/** A byline outlives nobody's account: an author with articles is renamed, not deleted. */
export function deleteAuthor({ id, version, slug }: Author, hasArticles: boolean): readonly OutgoingEvent[] {
  if (hasArticles) throw new InUseError('author', id);
  return [authorDeleted({ id, version: version + 1, slug }), tombstone(authorUpdated, id, version + 1)];
}
