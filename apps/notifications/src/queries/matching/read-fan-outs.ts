import { Injectable } from '@nestjs/common';
import type { KeysetPage } from '#persistence';
import { OccasionNotFoundError } from '../../domain/matching/errors.js';
import type { Occasion } from '../../domain/matching/occasion.js';
import { OccasionsStore } from '../../store/occasions.store.js';

/** What is told, how far that is, and what was. */
@Injectable()
export class ReadFanOuts {
  constructor(private readonly occasions: OccasionsStore) {}

  page(limit: number, after: string | undefined, state: Occasion['state'] | undefined): Promise<KeysetPage<Occasion>> {
    return this.occasions.page(limit, after, state);
  }

  async get(id: string): Promise<Occasion> {
    const occasion = await this.occasions.find(id);
    if (!occasion) throw new OccasionNotFoundError(id);
    return occasion;
  }
}
