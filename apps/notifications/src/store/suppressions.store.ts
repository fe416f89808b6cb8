import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { replaceVersioned } from '#persistence';
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

  async find(addressHash: string): Promise<Suppression | undefined> {
    return (await this.getMany([addressHash])).get(addressHash);
  }

  /** The next version, or the first. */
  async put({ addressHash, ...suppression }: Suppression): Promise<void> {
    if (suppression.version === 1) await this.insert({ addressHash, ...suppression });
    else await replaceVersioned(this.model, { _id: addressHash, ...suppression });
  }

  async insert({ addressHash, ...suppression }: Suppression): Promise<void> {
    await this.model.insertMany([{ _id: addressHash, ...suppression }]);
  }
}
