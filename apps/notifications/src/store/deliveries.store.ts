import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Delivery } from '../domain/delivering/delivery.js';
import type { DeliveryDocument } from './delivery.schema.js';

/** Every message, from before it is sent until what became of it. */
@Injectable()
export class DeliveriesStore {
  constructor(@InjectModel('Delivery') private readonly model: Model<DeliveryDocument>) {}

  async find(id: string): Promise<Delivery | undefined> {
    const row = await this.model.findById(id).lean<DeliveryDocument>().exec();
    return row ? deliveryOf(row) : undefined;
  }

  /** Fails where one of them is there already. */
  async insert(deliveries: readonly Delivery[]): Promise<void> {
    await this.model.insertMany(deliveries.map(({ id, ...delivery }) => ({ _id: id, ...delivery })));
  }

  /** Nothing is left of whom nothing shall be left. */
  async forget(subscriberId: string): Promise<void> {
    await this.model.deleteMany({ subscriberId }).exec();
  }
}

const deliveryOf = ({ _id, ...delivery }: DeliveryDocument): Delivery => ({ id: _id, ...delivery });
