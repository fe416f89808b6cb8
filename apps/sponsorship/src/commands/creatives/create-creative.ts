import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { newId } from '#persistence';
import type { Creative } from '../../domain/creatives/creative.js';
import { type CreativeFields, draftCreative } from '../../domain/creatives/edit-creative.js';
import type { Person } from '../../domain/person.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { HoldSponsor } from '../booking/hold-sponsor.js';

/** A draft: nobody sees it. */
@Injectable()
export class CreateCreative {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly creatives: CreativesStore,
    private readonly sponsor: HoldSponsor,
  ) {}

  execute(fields: CreativeFields, person: Person): Promise<Creative> {
    return this.change.execute({ action: 'create', person, store: this.creatives }, async () => {
      const after = draftCreative(newId('crv'), fields, person.id);
      if (fields.sponsorId !== undefined) await this.sponsor.execute(fields.sponsorId);
      return { after, events: [] };
    });
  }
}
