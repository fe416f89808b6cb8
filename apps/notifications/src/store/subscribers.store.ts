import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Subscriber } from '../domain/subscribing/subscriber.js';
import type { SubscriberDocument } from './subscriber.schema.js';

/** Who wants to know. The only place of the paper where addresses are. */
@Injectable()
export class SubscribersStore {
  constructor(@InjectModel('Subscriber') private readonly model: Model<SubscriberDocument>) {}

  async find(id: string): Promise<Subscriber | undefined> {
    return (await this.getMany([id])).get(id);
  }

  /** By id; those that are gone are left out. */
  async getMany(ids: readonly string[]): Promise<Map<string, Subscriber>> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .lean<SubscriberDocument[]>()
      .exec();
    return new Map(rows.map(({ _id, ...subscriber }) => [_id, { id: _id, ...subscriber }]));
  }

  async insert({ id, ...subscriber }: Subscriber): Promise<void> {
    await this.model.insertMany([{ _id: id, ...subscriber }]);
  }
}
