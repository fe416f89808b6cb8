import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import type { Campaign } from '../../domain/booking/campaign.js';
import { cancelCampaign } from '../../domain/booking/campaign-state.js';
import type { Person } from '../../domain/person.js';
import { CampaignsStore } from '../../store/campaigns.store.js';
import { HoldsStore } from '../../store/holds.store.js';

/** Who wants to change which version of which campaign, and why. */
export interface CampaignRequest {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
  readonly reason?: string | undefined;
}

/** The campaign alone: nothing is drafted in it from now on. */
@Injectable()
export class CloseCampaign {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly campaigns: CampaignsStore,
    private readonly holds: HoldsStore,
  ) {}

  execute({ id, version, person, reason }: CampaignRequest, now: Date): Promise<Campaign> {
    return this.change.execute({ action: 'cancel', person, why: reason, store: this.campaigns }, async () => {
      await this.holds.hold(id);
      const before = await this.campaigns.getAt(id, version);
      const { campaign, events } = cancelCampaign(before, now);
      return { before, after: campaign, events };
    });
  }
}
