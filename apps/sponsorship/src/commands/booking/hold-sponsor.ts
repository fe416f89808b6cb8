import { Injectable } from '@nestjs/common';
import { SponsorArchivedError } from '../../domain/booking/errors.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import { UnknownReferenceError } from '../../domain/flawed-error.js';
import { HoldsStore } from '../../store/holds.store.js';
import { SponsorsStore } from '../../store/sponsors.store.js';

/** The sponsor that something is to be in the name of: it is active, and stays as it is until the transaction that asked has ended. */
@Injectable()
export class HoldSponsor {
  constructor(
    private readonly holds: HoldsStore,
    private readonly sponsors: SponsorsStore,
  ) {}

  async execute(id: string): Promise<Sponsor> {
    await this.holds.hold(id);
    const [sponsor] = await this.sponsors.getMany([id]);
    if (!sponsor) throw new UnknownReferenceError([{ pointer: '/sponsorId', message: `There is no sponsor ${id}` }]);
    if (sponsor.state === 'archived') throw new SponsorArchivedError(id);
    return sponsor;
  }
}
