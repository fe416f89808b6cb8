import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, mongo } from 'mongoose';
import { currentSession } from '#persistence';
import { emptyInbox, type Inbox, itemsTold, recentChanges } from '../domain/inbox/inbox.js';
import type { InboxDocument } from './inbox.schema.js';

/** The version of each inbox. Whoever changes what is in one counts it here, in the same transaction: of two at once, one begins again. */
@Injectable()
export class InboxesStore {
  constructor(@InjectModel('ReaderInbox') private readonly model: Model<InboxDocument>) {}

  async get(id: string): Promise<Inbox> {
    const row = await this.model.findById(id).lean<InboxDocument>().exec();
    return row ? { id, version: row.version, recent: row.recent } : emptyInbox(id);
  }

  /** One more version of each, by the subscriber's id, with the items that have changed. */
  async count(changes: ReadonlyMap<string, readonly string[]>): Promise<void> {
    if (changes.size === 0) return;
    const session = currentSession();
    const operations = [...changes].map(([_id, items]) => ({
      updateOne: { filter: { _id }, update: nextVersion(items.slice(0, itemsTold + 1)), upsert: true },
    }));
    await this.model.collection.bulkWrite(operations as object[] as mongo.AnyBulkWriteOperation[], {
      ordered: false,
      ...(session && { session }),
    });
  }

  async forget(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id }).exec();
  }
}

const nextVersion = (items: readonly string[]): object[] => [
  { $set: { version: { $add: [{ $ifNull: ['$version', 0] }, 1] } } },
  {
    $set: {
      recent: {
        $slice: [{ $concatArrays: [{ $ifNull: ['$recent', []] }, [{ version: '$version', items: { $literal: items } }]] }, -recentChanges],
      },
    },
  },
];
