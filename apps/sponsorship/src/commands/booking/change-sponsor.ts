import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { announceSponsor } from '../../domain/booking/announce-sponsor.js';
import { isShownOtherwise } from '../../domain/booking/edit-sponsor.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import type { Person } from '../../domain/person.js';
import { HoldsStore } from '../../store/holds.store.js';
import { SponsorsStore } from '../../store/sponsors.store.js';
import { ShowSponsorInStrips } from '../strip/show-sponsor-in-strips.js';

/** Who does what with which version of which sponsor. */
export interface SponsorRequest {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  readonly action: string;
}

/** The way of every change of a sponsor that there is. The strips that it stands in show it as it is now, in the same transaction. */
@Injectable()
export class ChangeSponsor {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly sponsors: SponsorsStore,
    private readonly holds: HoldsStore,
    private readonly strips: ShowSponsorInStrips,
  ) {}

  execute({ id, version, person, action }: SponsorRequest, decide: (before: Sponsor) => Sponsor | Promise<Sponsor>): Promise<Sponsor> {
    return this.change.execute({ action, person, store: this.sponsors }, async () => {
      await this.holds.hold(id);
      const before = await this.sponsors.getAt(id, version);
      const after = await decide(before);
      if (isShownOtherwise(before, after)) await this.strips.execute(after, person);
      return { before, after, events: [announceSponsor(after)] };
    });
  }
}
