import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { newId } from '#persistence';
import { announceSponsor } from '../../domain/booking/announce-sponsor.js';
import { makeSponsor, type SponsorFields } from '../../domain/booking/edit-sponsor.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import type { Person } from '../../domain/person.js';
import { SponsorsStore } from '../../store/sponsors.store.js';

@Injectable()
export class CreateSponsor {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly sponsors: SponsorsStore,
  ) {}

  execute(fields: SponsorFields, person: Person): Promise<Sponsor> {
    return this.change.execute({ action: 'create', person, store: this.sponsors }, () => {
      const after = makeSponsor(newId('spn'), fields);
      return Promise.resolve({ after, events: [announceSponsor(after)] });
    });
  }
}
