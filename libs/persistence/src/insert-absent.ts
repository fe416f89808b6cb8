import type { Model } from 'mongoose';
import { isDuplicateKey } from './is-duplicate-key.js';

/** From so many on, one look at which rows there are costs less than it saves: an insert of many costs a part of as many upserts. */
const manyRows = 20;

/**
 * Where they are many, inserts the rows that are not there. Answers those that are still to be written: what is there already, and what somebody else has
 * inserted meanwhile. Not in a transaction, which a duplicate key would end.
 */
export async function insertAbsent<T extends { _id: string }>({ collection }: Model<T>, rows: readonly T[]): Promise<readonly T[]> {
  if (rows.length < manyRows) return rows;
  const found = await collection.find({ _id: { $in: rows.map(({ _id }) => _id) } } as object, { projection: { _id: 1 } }).toArray();
  const there = new Set(found.map(({ _id }) => String(_id)));
  const absent = rows.filter(({ _id }) => !there.has(_id));
  try {
    if (absent.length > 0) await collection.insertMany(absent as object[], { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return rows;
  }
  return rows.filter(({ _id }) => there.has(_id));
}
