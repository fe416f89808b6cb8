import { Injectable } from '@nestjs/common';
import type { Campaign } from '../../domain/booking/campaign.js';
import { UnknownReferenceError } from '../../domain/flawed-error.js';
import { CampaignsStore } from '../../store/campaigns.store.js';
import { HoldsStore } from '../../store/holds.store.js';

/** The campaign that a flight is to be a part of: it is there, and stays as it is until the transaction that asked has ended. */
@Injectable()
export class HoldCampaign {
  constructor(
    private readonly holds: HoldsStore,
    private readonly campaigns: CampaignsStore,
  ) {}

  async execute(id: string): Promise<Campaign> {
    await this.holds.hold(id);
    const [campaign] = await this.campaigns.getMany([id]);
    if (!campaign) throw new UnknownReferenceError([{ pointer: '/campaignId', message: `There is no campaign ${id}` }]);
    return campaign;
  }
}
