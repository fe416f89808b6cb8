import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { PublicThread } from '#contracts';
import { keepNewest } from '#persistence';
import { type Kept, keptSchema } from './kept.schema.js';

export const threadViewSchema = keptSchema<PublicThread>('threads');

/** The thread of each article, under the article's id. */
@Injectable()
export class ThreadsView {
  constructor(@InjectModel('ThreadView') private readonly model: Model<Kept<PublicThread>>) {}

  keepNewest(threads: readonly Kept<PublicThread>[]): Promise<void> {
    return keepNewest(this.model, threads);
  }

  async of(articleId: string): Promise<PublicThread | undefined> {
    return (await this.model.findById(articleId).lean<Kept<PublicThread>>().exec())?.state;
  }

  /** How many comments readers see under each of these; an article without any is not in it. */
  async counts(articleIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (articleIds.length === 0) return new Map();
    const found = await this.model
      .find({ _id: { $in: [...articleIds] }, 'state.count': { $gt: 0 }, 'state.state': { $in: ['open', 'closed'] } })
      .lean<Kept<PublicThread>[]>()
      .exec();
    return new Map(found.map(({ _id, state }) => [_id, state?.count ?? 0]));
  }
}
