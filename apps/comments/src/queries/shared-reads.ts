/**
 * Of many who ask the same at once, one reads: a thread that everybody opens costs the database no more than one that few open. Nothing is kept, so
 * an answer is as old as a read that was still under way when its reader asked, and no older.
 */
export class SharedReads<T> {
  readonly #underWay = new Map<string, Promise<T>>();

  /** `key` names everything that the answer depends on. */
  read(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#underWay.get(key);
    if (known) return known;
    const reading = read().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, reading);
    return reading;
  }
}
