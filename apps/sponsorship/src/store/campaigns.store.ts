import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Campaign } from '../domain/booking/campaign.js';

export const campaignSchema = aggregateSchema<Campaign>('campaigns');
campaignSchema.index({ 'state.sponsorId': 1, _id: -1 });

@Injectable()
export class CampaignsStore extends AggregatesStore<Campaign> {
  constructor(@InjectModel('Campaign') model: Model<AggregateDocument<Campaign>>) {
    super(model, 'campaign');
  }

  list(sponsorId: string | undefined, limit: number, after?: string): Promise<{ items: Campaign[]; next?: string }> {
    return this.page(limit, after, sponsorId === undefined ? {} : { 'state.sponsorId': sponsorId });
  }
}
