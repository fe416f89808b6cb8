import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Subscription } from '../domain/subscribing/subscription.js';
import type { SubscriptionDocument } from './subscription.schema.js';

/** What each of them wants to know. */
@Injectable()
export class SubscriptionsStore {
  constructor(@InjectModel('Subscription') private readonly model: Model<SubscriptionDocument>) {}

  async find(id: string): Promise<Subscription | undefined> {
    const row = await this.model.findById(id).lean<SubscriptionDocument>().exec();
    return row ? subscriptionOf(row) : undefined;
  }

  async insert({ id, ...subscription }: Subscription): Promise<void> {
    await this.model.insertMany([{ _id: id, ...subscription }]);
  }
}

const subscriptionOf = ({ _id, ...subscription }: SubscriptionDocument): Subscription => ({ id: _id, ...subscription });
