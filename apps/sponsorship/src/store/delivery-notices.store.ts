import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { DeliveryNotices } from '../domain/counting/delivery.js';

export type DeliveryNoticesDocument = Omit<DeliveryNotices, 'flightId'> & { _id: string };

export const deliveryNoticesSchema = new Schema<DeliveryNoticesDocument>(
  {
    _id: String,
    milestones: { type: Number, required: true },
    notices: { type: Number, required: true },
    isBehind: { type: Boolean, required: true },
  },
  { collection: 'delivery-notices', versionKey: false },
);

/** What has been said about the delivery of each flight. */
@Injectable()
export class DeliveryNoticesStore {
  constructor(@InjectModel('DeliveryNotices') private readonly model: Model<DeliveryNoticesDocument>) {}

  async getMany(flightIds: readonly string[]): Promise<Map<string, DeliveryNotices>> {
    const rows = await this.model
      .find({ _id: { $in: [...flightIds] } })
      .lean<DeliveryNoticesDocument[]>()
      .exec();
    return new Map(rows.map(({ _id, ...said }) => [_id, { flightId: _id, ...said }]));
  }

  async put({ flightId, ...said }: DeliveryNotices): Promise<void> {
    await this.model.updateOne({ _id: flightId }, { $set: said }, { upsert: true }).exec();
  }
}
