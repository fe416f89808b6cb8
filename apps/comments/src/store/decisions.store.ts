import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keysetPage, type KeysetPage, newId } from '#persistence';
import type { DecisionDocument } from './decision.schema.js';

/** The moderators' log. */
@Injectable()
export class DecisionsStore {
  constructor(@InjectModel('Decision') private readonly model: Model<DecisionDocument>) {}

  async append(decision: Omit<DecisionDocument, '_id'>): Promise<void> {
    await this.model.insertMany([{ _id: newId('dec'), ...decision }]);
  }

  async about(personId: string, limit: number): Promise<DecisionDocument[]> {
    return this.model.find({ personId }).sort({ at: -1 }).limit(limit).lean<DecisionDocument[]>().exec();
  }

  page(limit: number, after?: string): Promise<KeysetPage<DecisionDocument>> {
    return keysetPage({
      model: this.model,
      filter: {},
      sort: { field: 'at', direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
    });
  }
}
