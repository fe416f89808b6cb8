import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { SlugTakenByOtherError } from '../domain/aggregate-errors.js';
import { announceAuthor, type Author, type AuthorFields, editAuthor } from '../domain/author.js';
import type { Person } from '../domain/standing.js';
import { AuthorsStore } from '../store/authors.store.js';
import { ImagesStore } from '../store/images.store.js';
import { photoOf } from './photo-of.js';
import { RecordAggregate } from './record-aggregate.js';

/** A rename reaches readers by the author's own event; articles keep the byline that they were published with until they change. */
@Injectable()
export class EditAuthor {
  constructor(
    private readonly transaction: Transaction,
    private readonly authors: AuthorsStore,
    private readonly images: ImagesStore,
    private readonly record: RecordAggregate,
  ) {}

  execute(id: string, version: number, { slug, ...fields }: Partial<AuthorFields> & { slug?: string }, person: Person): Promise<Author> {
    return this.transaction.run(async publish => {
      const before = await this.authors.getAt(id, version);
      const owner = slug === undefined ? undefined : await this.authors.ownerOf(slug);
      if (slug !== undefined && owner && owner.id !== id) throw new SlugTakenByOtherError(slug, 'author');
      const author = editAuthor(before, fields, slug);
      const photo = await photoOf(author.photoId, this.images, '/photoId');
      await this.authors.replace(author);
      await this.record.execute({ aggregate: 'author', action: 'edit', person, before, after: author });
      publish(announceAuthor(author, photo));
      return author;
    });
  }
}
