import { Injectable } from '@nestjs/common';
import { Transaction } from '#messaging';
import { newId } from '#persistence';
import { announceAuthor, type Author, type AuthorFields, makeAuthor } from '../domain/author.js';
import { SlugTakenByOtherError } from '../domain/aggregate-errors.js';
import { freeSlug, slugOf } from '../domain/slug.js';
import type { Person } from '../domain/standing.js';
import { AuthorsStore } from '../store/authors.store.js';
import { ImagesStore } from '../store/images.store.js';
import { photoOf } from './photo-of.js';
import { RecordAggregate } from './record-aggregate.js';

@Injectable()
export class CreateAuthor {
  constructor(
    private readonly transaction: Transaction,
    private readonly authors: AuthorsStore,
    private readonly images: ImagesStore,
    private readonly record: RecordAggregate,
  ) {}

  execute(fields: AuthorFields, slug: string | undefined, person: Person): Promise<Author> {
    return this.transaction.run(async publish => {
      const photo = await photoOf(fields.photoId, this.images, '/photoId');
      const author = makeAuthor(newId('aut'), await this.#slug(slug, fields.name), fields);
      await this.authors.insert(author);
      await this.record.execute({ aggregate: 'author', action: 'create', person, after: author });
      publish(announceAuthor(author, photo));
      return author;
    });
  }

  /** One that was chosen is theirs or refused; one that is made from the name gets a number. */
  async #slug(chosen: string | undefined, name: string): Promise<string> {
    const wanted = chosen ?? slugOf(name, { fallback: 'author' });
    const taken = await this.authors.takenLike(wanted);
    if (chosen !== undefined && taken.has(chosen)) throw new SlugTakenByOtherError(chosen, 'author');
    return freeSlug(wanted, candidate => taken.has(candidate));
  }
}
