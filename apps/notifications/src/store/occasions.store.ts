import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Occasion } from '../domain/matching/occasion.js';
import type { OccasionDocument } from './occasion.schema.js';

/** What happened that people are told of, and how far that is. */
@Injectable()
export class OccasionsStore {
  constructor(@InjectModel('Occasion') private readonly model: Model<OccasionDocument>) {}

  async getMany(ids: readonly string[]): Promise<Map<string, Occasion>> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .lean<OccasionDocument[]>()
      .exec();
    return new Map(rows.map(({ _id, ...occasion }) => [_id, { id: _id, ...occasion }]));
  }

  /** Fails where it is there already. */
  async insert({ id, ...occasion }: Occasion): Promise<void> {
    await this.model.insertMany([{ _id: id, ...occasion }]);
  }
}
