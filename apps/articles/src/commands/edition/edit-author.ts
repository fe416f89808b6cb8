import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { SlugTakenByOtherError } from '../../domain/aggregate-errors.js';
import { announceAuthor, type Author, type AuthorFields, editAuthor } from '../../domain/edition/author.js';
import type { Person } from '../../domain/publication/standing.js';
import { AuthorsStore } from '../../store/authors.store.js';
import { ImagesStore } from '../../store/images.store.js';
import { photoOf } from './photo-of.js';

/** A rename reaches readers by the author's own event; articles keep the byline that they were published with until they change. */
@Injectable()
export class EditAuthor {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly authors: AuthorsStore,
    private readonly images: ImagesStore,
  ) {}

  execute(id: string, version: number, { slug, ...fields }: Partial<AuthorFields> & { slug?: string }, person: Person): Promise<Author> {
    return this.change.execute({ action: 'edit', person, store: this.authors }, async () => {
      const before = await this.authors.getAt(id, version);
      const owner = slug === undefined ? undefined : await this.authors.ownerOf(slug);
      if (slug !== undefined && owner && owner.id !== id) throw new SlugTakenByOtherError(slug, 'author');
      const after = editAuthor(before, fields, slug);
      const photo = await photoOf(after.photoId, this.images, '/photoId');
      return { before, after, events: [announceAuthor(after, photo)] };
    });
  }
}
