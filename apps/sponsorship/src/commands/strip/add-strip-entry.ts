import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { addEntry, type StripEntryFields } from '../../domain/strip/edit-strip.js';
import type { Strip } from '../../domain/strip/strip.js';
import { SignedStripLinks } from '../../signing/signed-strip-links.js';
import { HoldSponsor } from '../booking/hold-sponsor.js';
import { ChangeStrip, type StripRequest } from './change-strip.js';

/** It is seen from its start to its end, by the clock of whoever draws it. */
@Injectable()
export class AddStripEntry {
  constructor(
    private readonly change: ChangeStrip,
    private readonly sponsor: HoldSponsor,
    private readonly links: SignedStripLinks,
  ) {}

  execute(request: StripRequest, sponsorId: string, fields: StripEntryFields): Promise<Strip> {
    return this.change.execute(request, 'add-entry', async (before, now) => {
      const { name, logo } = await this.sponsor.execute(sponsorId);
      const id = newId('ste');
      const clickPath = this.links.pathOf({ stripId: before.id, entryId: id, sponsorId });
      return addEntry(before, { ...fields, id, sponsorId, name, logo, clickPath }, now);
    });
  }
}
