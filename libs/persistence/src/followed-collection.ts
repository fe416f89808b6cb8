import { setTimeout as pause } from 'node:timers/promises';
import type { mongo } from 'mongoose';

export interface Change<T> {
  readonly id: string;
  /** The row as it is now; null when it is gone. */
  readonly document: T | null;
}

export interface Follower<T> {
  /** Everything is to be read again: at the start, and after a gap in the changes. */
  readonly onReload: () => void | Promise<void>;
  readonly onChange: (change: Change<T>) => void;
}

export type FollowState = 'starting' | 'following' | 'interrupted' | 'stopped';

/** The server no longer holds the changes since our token, or the collection was dropped. */
const gapCodes = new Set([280, 286]);

/**
 * Keeps a process-local copy of a collection up to date.
 *
 * Guarantee: each committed change reaches `onChange` at least once, in order, or `onReload` is called instead. `onReload` is called
 * after the stream is open, so that no change falls between the two. While the state is not `following` the copy may be stale.
 * States: starting → following ⇄ interrupted → stopped. The driver resumes a cut stream by itself; what it cannot resume is opened again
 * from the last token, and where the server has forgotten the token, the copy is loaded anew.
 * A crash loses nothing: the copy is rebuilt at the start.
 */
export class FollowedCollection<T extends mongo.Document = mongo.Document> {
  #state: FollowState = 'starting';
  #stream: mongo.ChangeStream<T> | undefined;
  #token: mongo.ResumeToken;
  #running: Promise<void> | undefined;
  #heardAt = 0;

  constructor(
    private readonly collection: () => mongo.Collection<T>,
    private readonly follower: Follower<T>,
  ) {}

  get state(): FollowState {
    return this.#state;
  }

  /** How long the database has said nothing; it speaks every second, also when nothing has changed. */
  get silentMs(): number {
    return performance.now() - this.#heardAt;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    await this.#stream?.close().catch(() => undefined);
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; this.#isRunning();) {
      try {
        await this.#follow(() => (failures = 0));
      } catch (error) {
        if (!this.#isRunning()) return;
        this.#state = 'interrupted';
        if (isGap(error)) this.#token = undefined;
        failures += 1;
        await pause(Math.min(100 * 2 ** failures, 5_000));
      }
    }
  }

  async #follow(onOpen: () => void): Promise<void> {
    const stream = this.collection().watch<T>([], {
      fullDocument: 'updateLookup',
      maxAwaitTimeMS: 1_000,
      ...(this.#token !== undefined && { resumeAfter: this.#token }),
    });
    this.#stream = stream;
    try {
      // The first call opens the stream on the server; it answers null when nothing has changed yet.
      let change: mongo.ChangeStreamDocument<T> | null = await stream.tryNext();
      if (this.#token === undefined) await this.follower.onReload();
      if (this.#isRunning()) this.#state = 'following';
      onOpen();
      for (; this.#isRunning(); change = await stream.tryNext()) {
        this.#heardAt = performance.now();
        if (change) this.#pass(change);
        this.#token = stream.resumeToken;
      }
    } finally {
      await stream.close().catch(() => undefined);
    }
  }

  #pass(change: mongo.ChangeStreamDocument<T>): void {
    if (change.operationType === 'insert' || change.operationType === 'update' || change.operationType === 'replace') {
      this.follower.onChange({ id: String(change.documentKey._id), document: change.fullDocument ?? null });
    } else if (change.operationType === 'delete') {
      this.follower.onChange({ id: String(change.documentKey._id), document: null });
    } else {
      // Dropped or renamed under us: the stream ends, and everything is read again.
      this.#token = undefined;
      throw new Error(`The followed collection was changed by "${change.operationType}"`);
    }
  }

  #isRunning(): boolean {
    return this.#state !== 'stopped';
  }
}

const isGap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && gapCodes.has(error.code);
