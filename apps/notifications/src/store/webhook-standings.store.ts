import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';

/** An endpoint that has answered nothing but failures of late; one that answers well has no row. */
export interface WebhookStandingDocument {
  /** The endpoint's id. */
  _id: string;
  failingSince: Date;
}

export const webhookStandingSchema = new Schema<WebhookStandingDocument>(
  { _id: String, failingSince: { type: Date, required: true } },
  { collection: 'webhookStandings', versionKey: false },
);

/** Since when endpoints fail, by the database's clock. Beside the endpoint, whose version is for what people change. */
@Injectable()
export class WebhookStandingsStore {
  constructor(@InjectModel('WebhookStanding') private readonly model: Model<WebhookStandingDocument>) {}

  /** Answers for how long it has. */
  async fails(endpointId: string): Promise<number> {
    const first = [{ $set: { failingSince: { $ifNull: ['$failingSince', '$$NOW'] }, at: '$$NOW' } }];
    const row = await this.model.collection.findOneAndUpdate({ _id: endpointId } as object, first, {
      upsert: true,
      returnDocument: 'after',
    });
    return row ? Number(row['at']) - Number(row['failingSince']) : 0;
  }

  async succeed(endpointIds: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...endpointIds] } }).exec();
  }

  /** Since when those of these that fail do. */
  async failingSince(endpointIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await this.model
      .find({ _id: { $in: [...endpointIds] } })
      .lean<WebhookStandingDocument[]>()
      .exec();
    return new Map(rows.map(({ _id, failingSince }) => [_id, failingSince]));
  }
}
