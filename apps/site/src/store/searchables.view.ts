import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type Searchable, searchEdition } from '../domain/search/searchable.js';
import { byWord, type SearchableDocument } from './searchable.schema.js';
import { type Look, type Looked, lookInto, type SearchTerm, wanted } from './look-into-searchables.js';

/** An article that is to be read anew, as it was when that was found. */
export interface Pending {
  readonly id: string;
  readonly pending: number;
}

/** What an article says, as it is looked for. */
export interface ReadArticle extends Searchable {
  readonly publishedAt: Date;
}

/** The index of what can be looked for. */
@Injectable()
export class SearchablesView {
  constructor(@InjectModel('Searchable') private readonly model: Model<SearchableDocument>) {}

  /** These have changed. They are found by what they said before until they are read. */
  async await(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const operations = [...new Set(ids)].map(id => ({
      updateOne: { filter: { _id: id }, update: { $inc: { pending: 1 } }, upsert: true },
    }));
    await this.model.bulkWrite(operations, { ordered: false });
  }

  /** Every visible article that was never read, or by older rules: after a release, for events do not come again by themselves. */
  async awaitUnread(): Promise<void> {
    const { collection, db } = this.model;
    await db
      .collection('articles')
      .aggregate([
        { $match: { gone: { $exists: false } } },
        { $project: { _id: 1 } },
        {
          $lookup: {
            from: collection.name,
            localField: '_id',
            foreignField: '_id',
            pipeline: [{ $match: { $or: [{ edition: searchEdition }, { pending: { $exists: true } }] } }, { $project: { _id: 1 } }],
            as: 'known',
          },
        },
        { $match: { known: [] } },
        { $project: { pending: { $literal: 1 } } },
        { $merge: { into: collection.name, on: '_id', whenMatched: 'merge', whenNotMatched: 'insert' } },
      ])
      .toArray();
  }

  async pending(limit: number): Promise<Pending[]> {
    const rows = await this.model
      .find({ pending: { $exists: true } })
      .select(['pending'])
      .limit(limit)
      .lean<SearchableDocument[]>()
      .exec();
    return rows.map(({ _id, pending = 0 }) => ({ id: _id, pending }));
  }

  /** What they say now; of those that readers may not see, nothing. One that has changed again meanwhile stays pending. */
  async keep(pending: readonly Pending[], articles: ReadonlyMap<string, ReadArticle>): Promise<void> {
    const operations = pending.map(({ id, pending: seen }) => {
      const read = articles.get(id);
      const filter = { _id: id, pending: seen };
      return read
        ? { updateOne: { filter, update: { $set: { ...read, edition: searchEdition }, $unset: { pending: 1 } } } }
        : { deleteOne: { filter } };
    });
    if (operations.length > 0) await this.model.bulkWrite(operations, { ordered: false });
  }

  /** In which the paper is written: there are few. */
  async languages(): Promise<string[]> {
    return this.model.distinct('language').exec();
  }

  /** How many have the term; no more than so many are counted. */
  count(term: SearchTerm, range: Look['range'], limit: number): Promise<number> {
    return this.model.countDocuments(wanted({ term, range }), { limit, hint: byWord });
  }

  look(look: Look): Promise<Looked> {
    return lookInto(this.model, look);
  }
}
