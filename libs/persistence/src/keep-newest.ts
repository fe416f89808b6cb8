import type { mongo, Model } from 'mongoose';
import { insertAbsent } from './insert-absent.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { newerWins } from './newer-wins.js';
import { currentSession } from './transaction.js';

interface Versioned {
  _id: string;
  version: number;
}

/**
 * A bulk write in which each row wins only over an older version: redelivery, replay and any order give the same collection.
 * What is gone is a row like any other, with a version, so that a late older event cannot bring it back.
 */
export async function keepNewest<T extends Versioned>(model: Model<T>, rows: readonly T[]): Promise<void> {
  if (rows.length === 0) return;
  const newest = new Map<string, T>();
  for (const row of rows) if (row.version > (newest.get(row._id)?.version ?? 0)) newest.set(row._id, row);
  const all = [...newest.values()];
  const known = currentSession() ? all : await insertAbsent(model, all);
  try {
    await write(model, known);
  } catch (error) {
    // Two writers inserted the same row at once; the second try finds it and compares versions.
    if (!isDuplicateKey(error) || currentSession()) throw error;
    await write(model, known);
  }
}

async function write<T extends Versioned>(model: Model<T>, rows: readonly T[]): Promise<void> {
  if (rows.length === 0) return;
  const session = currentSession();
  const operations = rows.map(row => ({
    updateOne: {
      filter: { _id: row._id },
      update: newerWins(row),
      upsert: true,
    },
  }));
  await model.collection.bulkWrite(operations as object[] as mongo.AnyBulkWriteOperation[], {
    ordered: false,
    ...(session && { session }),
  });
}
