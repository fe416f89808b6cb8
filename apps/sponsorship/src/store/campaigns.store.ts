import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Campaign } from '../domain/booking/campaign.js';

export const campaignSchema = aggregateSchema<Campaign>('campaigns');

@Injectable()
export class CampaignsStore extends AggregatesStore<Campaign> {
  constructor(@InjectModel('Campaign') model: Model<AggregateDocument<Campaign>>) {
    super(model, 'campaign');
  }
}
