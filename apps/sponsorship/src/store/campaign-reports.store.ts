import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';

export interface CampaignReportsDocument {
  /** The campaign. */
  _id: string;
  /** How many reports there were. */
  reports: number;
}

export const campaignReportsSchema = new Schema<CampaignReportsDocument>(
  { _id: String, reports: { type: Number, required: true } },
  { collection: 'campaign-reports', versionKey: false },
);

/** How many reports each campaign has had, so that the next one has a number. */
@Injectable()
export class CampaignReportsStore {
  constructor(@InjectModel('CampaignReports') private readonly model: Model<CampaignReportsDocument>) {}

  /** The number of the next one, in the transaction that announces it. */
  async next(campaignId: string): Promise<number> {
    const row = await this.model
      .findOneAndUpdate({ _id: campaignId }, { $inc: { reports: 1 } }, { upsert: true, returnDocument: 'after' })
      .lean<CampaignReportsDocument>()
      .exec();
    return row?.reports ?? 1;
  }
}
