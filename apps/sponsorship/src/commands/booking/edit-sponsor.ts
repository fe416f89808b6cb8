import { Injectable } from '@nestjs/common';
import { editSponsor, type SponsorFields } from '../../domain/booking/edit-sponsor.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import type { Person } from '../../domain/person.js';
import { isStandingIn } from '../../domain/strip/strip-entry.js';
import { FlightsStore } from '../../store/flights.store.js';
import { StripsStore } from '../../store/strips.store.js';
import { ChangeSponsor } from './change-sponsor.js';

export type SponsorPatch = Partial<SponsorFields & Pick<Sponsor, 'state'>>;

@Injectable()
export class EditSponsor {
  constructor(
    private readonly change: ChangeSponsor,
    private readonly flights: FlightsStore,
    private readonly strips: StripsStore,
  ) {}

  execute(id: string, version: number, patch: SponsorPatch, person: Person): Promise<Sponsor> {
    return this.change.execute({ id, version, person, action: 'edit' }, async before =>
      editSponsor(before, patch, patch.state === 'archived' && (await this.#isInUse(id))),
    );
  }

  async #isInUse(id: string): Promise<boolean> {
    if (await this.flights.hasOpenOf(id)) return true;
    const now = new Date();
    return (await this.strips.withSponsor(id)).some(strip => isStandingIn(strip, id, now));
  }
}
