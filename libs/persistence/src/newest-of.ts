import type { Model } from 'mongoose';
import { newerWins } from './newer-wins.js';
import { currentSession } from './transaction.js';

/**
 * Keeps a row unless a newer one is there, and answers the newest. For an effect, in its transaction: two that hear of one thing at the same time conflict,
 * so the second begins again and knows what the first has heard. A copy that something else writes at its own pace would leave both in the dark.
 */
export async function newestOf<T extends { _id: string; version: number }>(model: Model<T>, row: T): Promise<T> {
  const session = currentSession();
  const kept = await model.collection.findOneAndUpdate({ _id: row._id } as object, newerWins(row), {
    upsert: true,
    returnDocument: 'after',
    ...(session && { session }),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of this collection, past Mongoose
  return (kept as unknown as T | null) ?? row;
}
