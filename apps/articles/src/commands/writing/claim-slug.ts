import { Injectable } from '@nestjs/common';
import { ReservedSlugError, SlugTakenError } from '../../domain/errors.js';
import { isReservedName } from '../../domain/edition/reserved-names.js';
import { freeSlug } from '../../domain/writing/slug.js';
import { SlugsStore } from '../../store/slugs.store.js';

/** A slug becomes an article's own, for ever; inside the transaction that uses it. */
@Injectable()
export class ClaimSlug {
  constructor(private readonly slugs: SlugsStore) {}

  /** One that an editor chose: theirs, or refused. */
  async exactly(slug: string, articleId: string): Promise<string> {
    if (isReservedName(slug)) throw new ReservedSlugError(slug);
    const owner = await this.slugs.ownerOf(slug);
    if (owner !== undefined && owner !== articleId) throw new SlugTakenError(slug);
    if (owner === undefined) await this.slugs.claim(slug, articleId);
    return slug;
  }

  /** One that was made from a headline: the first free number of it. */
  async like(slug: string, articleId: string): Promise<string> {
    const taken = await this.slugs.takenLike(slug);
    const free = freeSlug(slug, candidate => taken.has(candidate) || isReservedName(candidate));
    await this.slugs.claim(free, articleId);
    return free;
  }
}
