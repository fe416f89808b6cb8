import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keysetPage, type KeysetPage, newId } from '#persistence';
import type { CommentStatus } from '#contracts';
import type { DecisionDocument } from './decision.schema.js';

/** The moderators' log. */
@Injectable()
export class DecisionsStore {
  constructor(@InjectModel('Decision') private readonly model: Model<DecisionDocument>) {}

  /** The last by which a comment came to its status. */
  async lastTo(commentId: string, to: CommentStatus): Promise<DecisionDocument | undefined> {
    return (await this.model.findOne({ commentId, to }).sort({ at: -1, _id: -1 }).lean<DecisionDocument>().exec()) ?? undefined;
  }

  async append(decision: Omit<DecisionDocument, '_id'>): Promise<void> {
    await this.model.insertMany([{ _id: newId('dec'), ...decision }]);
  }

  async lastOf(commentId: string): Promise<DecisionDocument | undefined> {
    return (await this.model.findOne({ commentId }).sort({ at: -1, _id: -1 }).lean<DecisionDocument>().exec()) ?? undefined;
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
