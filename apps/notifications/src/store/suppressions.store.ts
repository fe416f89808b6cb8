import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Suppression } from '../domain/subscribing/suppression.js';
import type { SuppressionDocument } from './suppression.schema.js';

/** Addresses that get nothing more; one list for every channel and kind. */
@Injectable()
export class SuppressionsStore {
  constructor(@InjectModel('Suppression') private readonly model: Model<SuppressionDocument>) {}

  /** By the hash of the address; those that are over too. */
  async getMany(addressHashes: readonly string[]): Promise<Map<string, Suppression>> {
    const rows = await this.model
      .find({ _id: { $in: [...addressHashes] } })
      .lean<SuppressionDocument[]>()
      .exec();
    return new Map(rows.map(({ _id, ...suppression }) => [_id, { addressHash: _id, ...suppression }]));
  }

  async insert({ addressHash, ...suppression }: Suppression): Promise<void> {
    await this.model.insertMany([{ _id: addressHash, ...suppression }]);
  }
}
