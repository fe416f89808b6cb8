import { Injectable } from '@nestjs/common';
import { ReservedSlugError, SlugTakenError } from '../../domain/errors.js';
import { isReservedName } from '../../domain/edition/reserved-names.js';
import { SlugRaceError, SlugsStore } from '../../store/slugs.store.js';
import { freeSlug } from './free-slug.js';

/** A slug becomes an article's own, for ever; inside the transaction that uses it. */
@Injectable()
export class ClaimSlug {
  constructor(private readonly slugs: SlugsStore) {}

  /** One that an editor chose: theirs, or refused. */
  async exactly(slug: string, articleId: string): Promise<string> {
    if (isReservedName(slug)) throw new ReservedSlugError(slug);
    const owner = await this.slugs.ownerOf(slug);
    if (owner !== undefined && owner !== articleId) throw new SlugTakenError(slug);
    if (owner === undefined) await this.slugs.claim(slug, articleId).catch((error: unknown) => refuseTaken(error, slug));
    return slug;
  }

  /** One that was made from a headline, with a number if it has to be. */
  async like(slug: string, articleId: string): Promise<string> {
    const free = await freeSlug(slug, async candidate => isReservedName(candidate) || (await this.slugs.ownerOf(candidate)) !== undefined);
    await this.slugs.claim(free, articleId);
    return free;
  }
}

/** Whoever loses a race for it comes too late, like anybody after. */
function refuseTaken(error: unknown, slug: string): never {
  throw error instanceof SlugRaceError ? new SlugTakenError(slug) : error;
}
