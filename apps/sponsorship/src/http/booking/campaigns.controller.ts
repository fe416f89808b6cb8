import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { IfMatch, Returns } from '#service';
import { CancelCampaign } from '../../commands/booking/cancel-campaign.js';
import { CreateCampaign } from '../../commands/booking/create-campaign.js';
import { EditCampaign } from '../../commands/booking/edit-campaign.js';
import type { Campaign } from '../../domain/booking/campaign.js';
import { CampaignsStore } from '../../store/campaigns.store.js';
import { paramOf, withReason, type WithReason } from '../fields.js';
import { campaignInput, campaignPage, campaignPatch, campaignQuery, campaignView } from './campaign-input.js';

const campaignId = paramOf('cmp');
type CampaignId = z.output<typeof campaignId>;

/** What a sponsor has ordered. */
@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly createCampaign: CreateCampaign,
    private readonly editCampaign: EditCampaign,
    private readonly cancelCampaign: CancelCampaign,
    private readonly campaigns: CampaignsStore,
  ) {}

  @Get()
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, campaignPage, { description: 'The newest first.' })
  list(
    @Query({ schema: campaignQuery }) { sponsorId, limit, after }: z.output<typeof campaignQuery>,
  ): Promise<{ items: Campaign[]; next?: string }> {
    return this.campaigns.list(sponsorId, limit, after);
  }

  @Post()
  @Roles('ad-manager', 'chief')
  @Returns(201, campaignView, { description: 'The campaign; what is shown, when and where is in its flights.' })
  create(@Body({ schema: campaignInput }) input: z.output<typeof campaignInput>, @CurrentActor() person: Actor): Promise<Campaign> {
    return this.createCampaign.execute(input, person);
  }

  @Get(':id')
  @Roles('ad-manager', 'chief', 'ops')
  @Returns(200, campaignView, { description: 'The campaign.' })
  read(@Param({ schema: campaignId }) { id }: CampaignId): Promise<Campaign> {
    return this.campaigns.get(id);
  }

  @Patch(':id')
  @Roles('ad-manager', 'chief')
  @Returns(200, campaignView, { description: 'The campaign as it is now.' })
  edit(
    @Param({ schema: campaignId }) { id }: CampaignId,
    @Body({ schema: campaignPatch }) patch: z.output<typeof campaignPatch>,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Campaign> {
    return this.editCampaign.execute(id, version, patch, person);
  }

  @Post(':id/cancel')
  @Roles('ad-manager', 'chief')
  @Returns(200, campaignView, { description: 'Cancelled, and with it all of its flights that were not over.' })
  cancel(
    @Param({ schema: campaignId }) { id }: CampaignId,
    @Body({ schema: withReason }) { reason }: WithReason,
    @IfMatch() version: number,
    @CurrentActor() person: Actor,
  ): Promise<Campaign> {
    return this.cancelCampaign.execute({ id, version, person, reason });
  }
}
