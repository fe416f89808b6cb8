import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { insertAbsent } from '#persistence';
import { type Searchable, searchEdition } from '../domain/search/searchable.js';
import { byWord, type SearchableDocument } from './searchable.schema.js';
import { type Look, type Looked, lookInto, type SearchTerm, wanted } from './look-into-searchables.js';

/** An article that is to be read anew, with the mark that it had when that was found. */
export interface Pending {
  readonly id: string;
  readonly mark: number;
}

/** Unlike a count it does not come again once it is taken away, so whoever read before a change cannot take that change for read. */
const freshMark = (): number => Date.now() + Math.random();
const freshMarkOfServer = { $add: [{ $toLong: '$$NOW' }, { $rand: {} }] };

/** By what an article is found, and from when it is. */
export interface ReadArticle extends Searchable {
  readonly publishedAt: Date;
}

/** The index of what can be looked for. */
@Injectable()
export class SearchablesView {
  constructor(@InjectModel('Searchable') private readonly model: Model<SearchableDocument>) {}

  /** These have changed. They are found by what they said before until they are read. */
  async await(ids: readonly string[]): Promise<void> {
    const rows = [...new Set(ids)].map(_id => ({ _id, pending: freshMark() }));
    const known = await insertAbsent(this.model, rows);
    const operations = known.map(({ _id, pending }) => ({ updateOne: { filter: { _id }, update: { $set: { pending } }, upsert: true } }));
    if (operations.length > 0) await this.model.bulkWrite(operations, { ordered: false });
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
        { $project: { pending: freshMarkOfServer } },
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
    return rows.map(({ _id, pending = 0 }) => ({ id: _id, mark: pending }));
  }

  /** By what they are found now; those that readers may not see, by nothing. One that has changed again meanwhile stays pending. */
  async keep(pending: readonly Pending[], read: ReadonlyMap<string, ReadArticle>): Promise<void> {
    const operations = pending.map(({ id, mark }) => {
      const searchable = read.get(id);
      const filter = { _id: id, pending: mark };
      if (!searchable) return { deleteOne: { filter } };
      return { updateOne: { filter, update: { $set: { ...searchable, edition: searchEdition }, $unset: { pending: 1 } } } };
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
