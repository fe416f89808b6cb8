import { Injectable } from '@nestjs/common';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import type { Person } from '../../domain/person.js';
import { showSponsor } from '../../domain/strip/edit-strip.js';
import { StripsStore } from '../../store/strips.store.js';
import { SaveStrip } from './save-strip.js';

/** Every strip that names the sponsor is told anew, as a version of its own. */
@Injectable()
export class ShowSponsorInStrips {
  constructor(
    private readonly save: SaveStrip,
    private readonly strips: StripsStore,
  ) {}

  async execute(sponsor: Sponsor, person: Person): Promise<void> {
    const now = new Date();
    for (const before of await this.strips.withSponsor(sponsor.id)) {
      const after = showSponsor(before, sponsor);
      await this.save.execute({ action: 'follow-sponsor', person, now }, () => Promise.resolve({ before, after }));
    }
  }
}
