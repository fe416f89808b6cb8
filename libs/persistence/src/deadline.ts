import { DatabaseUnavailableError } from './errors.js';

/** The outcome of `work`, or `DatabaseUnavailableError` when it takes longer than `ms`. The work itself is not stopped. */
export async function deadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailableError(ms)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // A failure after the deadline has nobody left to tell.
    work.catch(() => undefined);
  }
}
