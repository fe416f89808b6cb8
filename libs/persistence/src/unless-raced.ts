import { isDuplicateKey } from './is-duplicate-key.js';

const tries = 10;

/** Another process has inserted the same row meanwhile, which ends a transaction: the next try sees it. */
export async function unlessRaced<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDuplicateKey(error) || left === 0) throw error;
    }
  }
}
