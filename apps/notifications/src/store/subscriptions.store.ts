import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { replaceVersioned } from '#persistence';
import type { Channel } from '../domain/channel.js';
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

  async findOf(subscriberId: string, topicKey: string, channel: Channel): Promise<Subscription | undefined> {
    return (await this.#all({ subscriberId, topicKey, channel }))[0];
  }

  /** Those that have ended too; in the order in which they were made. */
  ofSubscriber(subscriberId: string): Promise<Subscription[]> {
    return this.#all({ subscriberId });
  }

  /** With an open ask of this person, whosever address it names. */
  askedBy(personId: string): Promise<Subscription[]> {
    return this.#all({ 'ask.personId': personId });
  }

  async insert({ id, ...subscription }: Subscription): Promise<void> {
    await this.model.insertMany([{ _id: id, ...subscription }]);
  }

  /** `version` is the new one. */
  async replace({ id, ...subscription }: Subscription): Promise<void> {
    await replaceVersioned(this.model, { _id: id, ...subscription });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] } }).exec();
  }

  async #all(filter: QueryFilter<SubscriptionDocument>): Promise<Subscription[]> {
    const rows = await this.model.find(filter).sort({ _id: 1 }).lean<SubscriptionDocument[]>().exec();
    return rows.map(subscriptionOf);
  }
}

const subscriptionOf = ({ _id, ...subscription }: SubscriptionDocument): Subscription => ({ id: _id, ...subscription });
