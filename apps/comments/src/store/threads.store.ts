import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { ThreadNotFoundError } from '../domain/errors.js';
import type { Thread, ThreadStanding } from '../domain/thread.js';
import type { ThreadDocument } from './thread.schema.js';

/** The threads. Whoever changes one does so in a transaction, in which they have read it: two at once conflict, and one begins again. */
@Injectable()
export class ThreadsStore {
  constructor(@InjectModel('Thread') private readonly model: Model<ThreadDocument>) {}

  async find(id: string): Promise<Thread | undefined> {
    const row = await this.model.findById(id).lean<ThreadDocument>().exec();
    return row ? toThread(row) : undefined;
  }

  async get(id: string): Promise<Thread> {
    const thread = await this.find(id);
    if (!thread) throw new ThreadNotFoundError(id);
    return thread;
  }

  async getMany(ids: readonly string[]): Promise<Thread[]> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .lean<ThreadDocument[]>()
      .exec();
    return rows.map(toThread);
  }

  /** Of many at once, as little as their state and count are told from. */
  async standings(ids: readonly string[]): Promise<ThreadStanding[]> {
    const rows = await this.model
      .find({ _id: { $in: [...ids] } })
      .select('count closedAt article.state article.comments.enabled')
      .lean<ThreadDocument[]>()
      .exec();
    return rows.map(toThread);
  }

  async put({ id, ...rest }: Thread): Promise<void> {
    await this.model.replaceOne({ _id: id }, { _id: id, ...rest }, { upsert: true }).exec();
  }

  /** By id, those after another. */
  async idsOfSection(sectionId: string | undefined, after: string, limit: number): Promise<string[]> {
    const rows = await this.model
      .find({ _id: { $gt: after }, ...(sectionId !== undefined && { 'article.sectionIds': sectionId }) })
      .sort({ _id: 1 })
      .limit(limit)
      .select('_id')
      .lean<{ _id: string }[]>()
      .exec();
    return rows.map(({ _id }) => _id);
  }
}

const toThread = ({ _id, ...rest }: ThreadDocument): Thread => ({ id: _id, ...rest });
