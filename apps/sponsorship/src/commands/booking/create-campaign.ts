import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import { newId } from '#persistence';
import type { Campaign } from '../../domain/booking/campaign.js';
import type { Person } from '../../domain/person.js';
import { CampaignsStore } from '../../store/campaigns.store.js';
import { HoldSponsor } from './hold-sponsor.js';

export type CampaignFields = Pick<Campaign, 'sponsorId' | 'name' | 'reports'>;

/** Nothing is told of it before it runs. */
@Injectable()
export class CreateCampaign {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly campaigns: CampaignsStore,
    private readonly sponsor: HoldSponsor,
  ) {}

  execute(fields: CampaignFields, person: Person): Promise<Campaign> {
    return this.change.execute({ action: 'create', person, store: this.campaigns }, async () => {
      if (fields.sponsorId !== undefined) await this.sponsor.execute(fields.sponsorId);
      return { after: { ...fields, id: newId('cmp'), version: 1, state: 'planned' }, events: [] };
    });
  }
}
