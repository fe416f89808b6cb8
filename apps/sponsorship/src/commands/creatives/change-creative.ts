import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { announceCreative } from '../../domain/creatives/announce-creative.js';
import type { Creative } from '../../domain/creatives/creative.js';
import type { Person } from '../../domain/person.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { ShowHouseCreative } from '../booking/show-house-creative.js';
import { CheckArticle } from './check-article.js';

/** Who does what with which version of which creative, and why. */
export interface CreativeRequest {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  readonly action: string;
  readonly why?: string | undefined;
}

/** The way of every change of a creative that there is. The placements that show it while nothing else does follow in the same transaction. */
@Injectable()
export class ChangeCreative {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly creatives: CreativesStore,
    private readonly house: ShowHouseCreative,
    private readonly article: CheckArticle,
  ) {}

  execute(
    { id, version, person, action, why }: CreativeRequest,
    decide: (before: Creative) => Creative | Promise<Creative>,
  ): Promise<Creative> {
    return this.change.execute({ action, person, why, store: this.creatives }, async () => {
      const before = await this.creatives.getAt(id, version);
      const after = await decide(before);
      if (after.state === 'submitted') await this.article.execute(after);
      if (after.sponsorId === undefined) await this.house.execute(after, person);
      return { before, after, events: announceCreative(after, new Date()) };
    });
  }
}
