import { createHash } from 'node:crypto';

/** An answer as it is sent, and the tag of its bytes. */
export interface SharedAnswer {
  readonly bytes: Buffer;
  readonly etag: string;
}

/**
 * Of many who ask the same at once, one is answered and all get it: a thread that everybody opens costs the database, and this process, little more
 * than one that few open. Nothing is kept, so an answer is as old as a read that was still under way when its reader asked, and no older.
 */
export class SharedAnswers {
  readonly #underWay = new Map<string, Promise<SharedAnswer>>();

  /** The JSON of what `make` makes. `key` names everything that it depends on. */
  give(key: string, make: () => Promise<object>): Promise<SharedAnswer> {
    const known = this.#underWay.get(key);
    if (known) return known;
    const making = this.#write(make).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, making);
    return making;
  }

  async #write(make: () => Promise<object>): Promise<SharedAnswer> {
    const bytes = Buffer.from(JSON.stringify(await make()));
    return { bytes, etag: `W/"${createHash('sha1').update(bytes).digest('base64url')}"` };
  }
}
