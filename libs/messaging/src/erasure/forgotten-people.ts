import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ForgottenPersonDocument } from './forgotten-person.schema.js';

/** Who was erased, so that what comes late, or again, does not bring them back. */
@Injectable()
export class ForgottenPeople {
  constructor(@InjectModel('ForgottenPerson') private readonly model: Model<ForgottenPersonDocument>) {}

  async add(personId: string): Promise<void> {
    await this.model.updateOne({ _id: digestOf(personId) }, { $setOnInsert: { told: 0 } }, { upsert: true }).exec();
  }

  /** The version of the next `user.erased` about them: it may be said again. */
  async nextVersion(personId: string): Promise<number> {
    const row = await this.model
      .findOneAndUpdate({ _id: digestOf(personId) }, { $inc: { told: 1 } }, { returnDocument: 'after' })
      .lean<ForgottenPersonDocument>()
      .exec();
    return row?.told ?? 1;
  }

  async has(personId: string): Promise<boolean> {
    return (await this.among([personId])).length === 1;
  }

  async among(personIds: readonly string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const rows = await this.model
      .find({ _id: { $in: personIds.map(digestOf) } })
      .lean<ForgottenPersonDocument[]>()
      .exec();
    const found = new Set(rows.map(({ _id }) => _id));
    return personIds.filter(id => found.has(digestOf(id)));
  }
}

const digestOf = (personId: string): string => createHash('sha256').update(personId).digest('base64url');
