import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import type { Campaign } from '../../domain/booking/campaign.js';
import type { Person } from '../../domain/person.js';
import { CampaignsStore } from '../../store/campaigns.store.js';
import type { CampaignFields } from './create-campaign.js';

/** Whose it is stays: its flights were booked in that name. */
@Injectable()
export class EditCampaign {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly campaigns: CampaignsStore,
  ) {}

  execute(id: string, version: number, fields: Partial<Omit<CampaignFields, 'sponsorId'>>, person: Person): Promise<Campaign> {
    return this.change.execute({ action: 'edit', person, store: this.campaigns }, async () => {
      const before = await this.campaigns.getAt(id, version);
      return { before, after: { ...before, ...fields, version: before.version + 1 }, events: [] };
    });
  }
}
