import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type Commenter, newCommenter } from '../domain/commenter.js';
import type { CommenterDocument } from './commenter.schema.js';

/** Those about whom something was decided; everybody else is in good standing. */
@Injectable()
export class CommentersStore {
  constructor(@InjectModel('Commenter') private readonly model: Model<CommenterDocument>) {}

  async get(id: string): Promise<Commenter> {
    const row = await this.model.findById(id).lean<CommenterDocument>().exec();
    if (!row) return newCommenter(id);
    const { _id, ...rest } = row;
    return { id: _id, ...rest };
  }

  async byNotice(noticeToken: string): Promise<Commenter | undefined> {
    const row = await this.model.findOne({ noticeToken }).lean<CommenterDocument>().exec();
    if (!row) return undefined;
    const { _id, ...rest } = row;
    return { id: _id, ...rest };
  }

  async put({ id, ...rest }: Commenter): Promise<void> {
    await this.model.replaceOne({ _id: id }, { _id: id, ...rest }, { upsert: true }).exec();
  }
}
