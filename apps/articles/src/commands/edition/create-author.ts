import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { ChangeAggregate } from '#aggregates';
import { announceAuthor, type Author, type AuthorFields, makeAuthor } from '../../domain/edition/author.js';
import { SlugTakenByOtherError } from '../../domain/aggregate-errors.js';
import { slugOf } from '../../domain/writing/slug.js';
import type { Person } from '../../domain/publication/standing.js';
import { AuthorsStore } from '../../store/authors.store.js';
import { ImagesStore } from '../../store/images.store.js';
import { freeSlug } from '../writing/free-slug.js';
import { photoOf } from './photo-of.js';

@Injectable()
export class CreateAuthor {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly authors: AuthorsStore,
    private readonly images: ImagesStore,
  ) {}

  execute(fields: AuthorFields, slug: string | undefined, person: Person): Promise<Author> {
    return this.change.execute({ action: 'create', person, store: this.authors }, async () => {
      const photo = await photoOf(fields.photoId, this.images, '/photoId');
      const after = makeAuthor(newId('aut'), await this.#slug(slug, fields.name), fields);
      return { after, events: [announceAuthor(after, photo)] };
    });
  }

  /** One that was chosen is theirs or refused; one that is made from the name gets a number. */
  async #slug(chosen: string | undefined, name: string): Promise<string> {
    const wanted = chosen ?? slugOf(name, { fallback: 'author' });
    const free = await freeSlug(wanted, async candidate => (await this.authors.ownerOf(candidate)) !== undefined);
    if (chosen !== undefined && chosen !== free) throw new SlugTakenByOtherError(chosen, 'author');
    return free;
  }
}
