import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { keysetPage, type KeysetPage } from '#persistence';
import type { DeadLetterDocument, DeadLetterState } from './dead-letter.schema.js';

/** The register of dead letters; the topics hold them too, for other tools. */
@Injectable()
export class DeadLettersStore {
  constructor(@InjectModel('DeadLetter') private readonly model: Model<DeadLetterDocument>) {}

  async put(letter: DeadLetterDocument): Promise<void> {
    await this.model.replaceOne({ _id: letter._id }, letter, { upsert: true }).exec();
  }

  list(state: DeadLetterState, limit: number, after?: string): Promise<KeysetPage<DeadLetterDocument>> {
    return keysetPage({
      model: this.model,
      filter: { state },
      sort: { field: 'at', direction: 'descending' },
      limit,
      ...(after !== undefined && { after }),
    });
  }

  async get(id: string): Promise<DeadLetterDocument | null> {
    return this.model.findById(id).lean<DeadLetterDocument>().exec();
  }

  async oldestOpenIds(limit = 1_000): Promise<string[]> {
    const open = await this.model.find({ state: 'open' }).sort({ at: 1 }).limit(limit).select('_id').lean<{ _id: string }[]>().exec();
    return open.map(({ _id }) => _id);
  }

  /** Answers whether it was open until now. */
  async settle(id: string, state: DeadLetterState): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne({ _id: id, state: 'open' }, { $set: { state } }).exec();
    return modifiedCount === 1;
  }

  async failAgain(id: string, error: DeadLetterDocument['error']): Promise<void> {
    await this.model.updateOne({ _id: id, state: 'open' }, { $set: { error, at: new Date() }, $inc: { attempts: 1 } }).exec();
  }

  /** In whatever state: a letter that was settled still has its record. */
  async naming(personId: string): Promise<string[]> {
    const rows = await this.model.find({ people: personId }).select('_id').lean<{ _id: string }[]>().exec();
    return rows.map(({ _id }) => _id);
  }

  /** As it is without somebody. What was decided about it meanwhile stays decided. */
  async forget({ _id, value, key, headers, people, error, state }: DeadLetterDocument): Promise<void> {
    const isForgotten = state === 'forgotten';
    await this.model
      .updateOne(
        { _id },
        {
          $set: { headers, people, error, ...(value && { value }), ...(isForgotten && { state }) },
          ...(isForgotten && { $unset: { value: 1, ...(key === undefined && { key: 1 }) } }),
        },
      )
      .exec();
  }

  async countOpen(): Promise<number> {
    return this.model.countDocuments({ state: 'open' }).exec();
  }
}
