import type { mongo, Model } from 'mongoose';
import { newerWins } from './newer-wins.js';
import { currentSession } from './transaction.js';

interface Versioned {
  _id: string;
  version: number;
}

const duplicateKey = 11_000;
/** From so many on, one look at which rows there are costs less than it saves: an insert of many costs a part of as many upserts. */
const manyRows = 20;

/**
 * A bulk write in which each row wins only over an older version: redelivery, replay and any order give the same collection.
 * What is gone is a row like any other, with a version, so that a late older event cannot bring it back.
 */
export async function keepNewest<T extends Versioned>(model: Model<T>, rows: readonly T[]): Promise<void> {
  if (rows.length === 0) return;
  const newest = new Map<string, T>();
  for (const row of rows) if (row.version > (newest.get(row._id)?.version ?? 0)) newest.set(row._id, row);
  const known = newest.size < manyRows || currentSession() ? [...newest.values()] : await insertNew(model, newest);
  try {
    await write(model, known);
  } catch (error) {
    // Two writers inserted the same row at once; the second try finds it and compares versions.
    if (!isDuplicateKey(error) || currentSession()) throw error;
    await write(model, known);
  }
}

/** Inserts the rows that are not there, and answers the others: those that are, and those that somebody else has inserted meanwhile. */
async function insertNew<T extends Versioned>({ collection }: Model<T>, rows: ReadonlyMap<string, T>): Promise<T[]> {
  const found = await collection.find({ _id: { $in: [...rows.keys()] } } as object, { projection: { _id: 1 } }).toArray();
  const there = new Set(found.map(({ _id }) => String(_id)));
  const absent = [...rows.values()].filter(({ _id }) => !there.has(_id));
  try {
    if (absent.length > 0) await collection.insertMany(absent as object[], { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return [...rows.values()];
  }
  return [...rows.values()].filter(({ _id }) => there.has(_id));
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

const isDuplicateKey = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === duplicateKey;
