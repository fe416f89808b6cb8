import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { type KeysetPage, keysetPage, VersionConflictError } from '#persistence';
import { isOpen } from '../domain/moderation/appeal.js';
import { type Commenter, newCommenter } from '../domain/commenter.js';
import type { CommenterDocument } from './commenter.schema.js';

/** Those about whom something was decided; everybody else is in good standing. */
@Injectable()
export class CommentersStore {
  constructor(@InjectModel('Commenter') private readonly model: Model<CommenterDocument>) {}

  async get(id: string): Promise<Commenter> {
    const row = await this.model.findById(id).lean<CommenterDocument>().exec();
    return row ? toCommenter(row) : newCommenter(id);
  }

  /** The one that a change of `version` is about; 0 of whom nothing was decided yet. */
  async getAt(id: string, version: number): Promise<Commenter> {
    const commenter = await this.get(id);
    if (commenter.version !== version) throw new VersionConflictError(id, commenter.version);
    return commenter;
  }

  async byNotice(noticeToken: string): Promise<Commenter | undefined> {
    const row = await this.model.findOne({ noticeToken }).lean<CommenterDocument>().exec();
    return row ? toCommenter(row) : undefined;
  }

  /** In the transaction in which they were read: two at once conflict, and one begins again. */
  async put({ id, ...rest }: Commenter): Promise<void> {
    const { appeal } = rest;
    const row = { _id: id, ...rest, ...(isOpen(appeal) && { appealedAt: appeal.at }) };
    await this.model.replaceOne({ _id: id }, row, { upsert: true }).exec();
  }

  /** Whose appeal nobody has answered, the oldest first. */
  async appealing(limit: number, after?: string): Promise<KeysetPage<Commenter>> {
    const page = await keysetPage({
      model: this.model,
      filter: openAppeals,
      sort: { field: 'appealedAt', direction: 'ascending' },
      limit,
      ...(after !== undefined && { after }),
    });
    return { ...page, items: page.items.map(toCommenter) };
  }

  async openAppeals(): Promise<{ count: number; oldestSince?: Date }> {
    const count = await this.model.countDocuments(openAppeals).exec();
    const { items } = await this.appealing(1);
    const oldestSince = items[0]?.appeal?.at;
    return { count, ...(oldestSince && { oldestSince }) };
  }
}

const openAppeals: QueryFilter<CommenterDocument> = { appealedAt: { $exists: true } };

const toCommenter = ({ _id: id, appealedAt: _appealedAt, ...rest }: CommenterDocument): Commenter => ({ id, ...rest });
