import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { unlessRaced } from '#persistence';
import { type EditingDocument, presentSeconds } from './editing.schema.js';

/** Somebody who edits an article just now. */
export interface Editing {
  readonly id: string;
  readonly name: string;
  readonly since: Date;
}

/** By the database's clock, which also takes rows away, though not to the second. */
const isPresent = { $gt: ['$seenAt', { $subtract: ['$$NOW', presentSeconds * 1_000] }] };

/** Who has which article open. It is a hint for people, and guards nothing: `If-Match` does. */
@Injectable()
export class EditingStore {
  constructor(@InjectModel('Editing') private readonly model: Model<EditingDocument>) {}

  async heardOf(articleId: string, { id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    const now = {
      articleId: { $literal: articleId },
      personId: { $literal: id },
      name: { $literal: name },
      since: { $cond: [isPresent, '$since', '$$NOW'] },
      seenAt: '$$NOW',
    };
    await unlessRaced(() =>
      this.model.updateOne({ _id: idOf(articleId, id) }, [{ $set: now }], { upsert: true, updatePipeline: true }).exec(),
    );
  }

  async gone(articleId: string, personId: string): Promise<void> {
    await this.model.deleteOne({ _id: idOf(articleId, personId) }).exec();
  }

  /** Who came first stands first. */
  async of(articleId: string): Promise<Editing[]> {
    const rows = await this.model.find({ articleId, $expr: isPresent }).sort({ since: 1, _id: 1 }).lean<EditingDocument[]>().exec();
    return rows.map(({ personId, name, since }) => ({ id: personId, name, since }));
  }
}

const idOf = (articleId: string, personId: string): string => `${articleId} ${personId}`;
