import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { DeliveryDocument } from './delivery.schema.js';

/** Who got a message, by what stands in its header. */
@Injectable()
export class SentMessagesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  /** The subscriber's id. */
  async receiverOf(messageId: string): Promise<string | undefined> {
    const row = await this.model.findOne({ messageId }).select('subscriberId').lean<DeliveryDocument>().exec();
    return row?.subscriberId;
  }
}
