const duplicateKey = 11_000;
const tries = 10;

/** Another process has inserted the same row meanwhile, which ends a transaction: the next try sees it. */
export async function unlessRaced<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const isRace = error instanceof Error && 'code' in error && error.code === duplicateKey;
      if (!isRace || left === 0) throw error;
    }
  }
}
