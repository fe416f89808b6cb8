import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { replaceVersioned } from '#persistence';
import type { Subscriber } from '../domain/subscribing/subscriber.js';
import type { SubscriberDocument } from './subscriber.schema.js';

/** Who wants to know. The only place of the paper where addresses are. */
@Injectable()
export class SubscribersStore {
  constructor(@InjectModel('Subscriber') private readonly model: Model<SubscriberDocument>) {}

  async find(id: string): Promise<Subscriber | undefined> {
    return (await this.getMany([id])).get(id);
  }

  /** Under the ids that were asked for, former ones among them; those that are gone are left out. */
  async getMany(ids: readonly string[]): Promise<Map<string, Subscriber>> {
    const rows = await this.model
      .find({ $or: [{ _id: { $in: [...ids] } }, { formerIds: { $in: [...ids] } }] } as QueryFilter<SubscriberDocument>)
      .lean<SubscriberDocument[]>()
      .exec();
    const asked = new Set(ids);
    return new Map(
      rows
        .map(subscriberOf)
        .flatMap(subscriber => [subscriber.id, ...(subscriber.formerIds ?? [])].filter(id => asked.has(id)).map(id => [id, subscriber])),
    );
  }

  findByAddress(addressHash: string): Promise<Subscriber | undefined> {
    return this.#findOne({ addressHash });
  }

  findByPerson(personId: string): Promise<Subscriber | undefined> {
    return this.#findOne({ personId });
  }

  async insert({ id, ...subscriber }: Subscriber): Promise<void> {
    await this.model.insertMany([{ _id: id, ...subscriber }]);
  }

  /** `version` is the new one. */
  async replace({ id, ...subscriber }: Subscriber): Promise<void> {
    await replaceVersioned(this.model, { _id: id, ...subscriber });
  }

  async remove(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id }).exec();
  }

  async #findOne(filter: QueryFilter<SubscriberDocument>): Promise<Subscriber | undefined> {
    const row = await this.model.findOne(filter).lean<SubscriberDocument>().exec();
    return row ? subscriberOf(row) : undefined;
  }
}

const subscriberOf = ({ _id, ...subscriber }: SubscriberDocument): Subscriber => ({ id: _id, ...subscriber });
