import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { GuestDocument } from './guest.schema.js';

/** What guests said of themselves. */
@Injectable()
export class GuestsStore {
  constructor(@InjectModel('Guest') private readonly model: Model<GuestDocument>) {}

  async find(id: string): Promise<{ name: string } | undefined> {
    const row = await this.model.findById(id).lean<GuestDocument>().exec();
    return row ? { name: row.name } : undefined;
  }

  async put(id: string, { name, email }: { readonly name: string; readonly email: string }): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { name, email }, $setOnInsert: { createdAt: new Date() } }, { upsert: true }).exec();
  }
}
