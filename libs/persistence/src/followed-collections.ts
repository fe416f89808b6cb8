import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { mongo } from 'mongoose';

export interface Change {
  readonly collection: string;
  readonly id: string;
  /** The row as it is now; null when it is gone. */
  readonly document: mongo.Document | null;
  /** Of an update: what has changed, by names or by paths like `counts.replies`. Absent where the row is new, replaced or gone. */
  readonly fields?: readonly string[];
}

export interface Follower {
  /** Everything is to be read again: at the start, and after a gap in the changes. */
  readonly onReload: () => void | Promise<void>;
  readonly onChange: (change: Change) => void;
  /** Fields of the rows that it has no use for, however large: they stay in the database. */
  readonly without?: readonly string[];
}

export type FollowState = 'starting' | 'following' | 'interrupted' | 'stopped';

type Changed = Pick<mongo.ChangeStreamInsertDocument, 'ns' | 'documentKey'>;

/** The server no longer holds the changes since our token, or the database was dropped. */
const gapCodes = new Set([280, 286]);

/** The driver takes long to give up a database that is away; a silence like this tells sooner. */
const longestSilenceMs = 5_000;

/**
 * Keeps a process-local copy of some collections up to date, by one change stream for all of them.
 *
 * Guarantee: each committed change reaches `onChange` at least once, in order, or `onReload` is called instead. `onReload` is called
 * after the stream is open, so that no change falls between the two. While the state is not `following` the copy may be stale.
 * States: starting → following ⇄ interrupted → stopped. The driver resumes a cut stream by itself; what it cannot resume is opened again
 * from the last token, and where the server has forgotten the token, the copy is loaded anew.
 * A crash loses nothing: the copy is rebuilt at the start.
 */
export class FollowedCollections {
  #state: FollowState = 'starting';
  #stream: mongo.ChangeStream | undefined;
  #token: mongo.ResumeToken;
  #isStarted = false;
  #heardAt = 0;

  constructor(
    private readonly database: () => mongo.Db,
    private readonly collections: readonly string[],
    private readonly follower: Follower,
  ) {}

  get state(): FollowState {
    return this.#state;
  }

  /** How long the database has said nothing; it speaks every second, also when nothing has changed. */
  get silentMs(): number {
    return performance.now() - this.#heardAt;
  }

  /** Whether the copy is sure to be fresh: it follows, and the database has just said so. */
  get isFresh(): boolean {
    return this.#state === 'following' && this.silentMs < longestSilenceMs;
  }

  start(): void {
    if (!this.#isStarted) void this.#run();
    this.#isStarted = true;
  }

  /** Nothing is told after this. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    await this.#stream?.close().catch(() => undefined);
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
        await pause(Math.min(100 * 2 ** failures, 5_000), undefined, { ref: false });
      }
    }
  }

  async #follow(onOpen: () => void): Promise<void> {
    const isOurs = [{ 'ns.coll': { $in: [...this.collections] } }, { operationType: { $in: ['dropDatabase', 'invalidate'] } }];
    const unread = (this.follower.without ?? []).flatMap(field => [`fullDocument.${field}`, `updateDescription.updatedFields.${field}`]);
    const stream = this.database().watch([{ $match: { $or: isOurs } }, ...(unread.length > 0 ? [{ $unset: unread }] : [])], {
      fullDocument: 'updateLookup',
      maxAwaitTimeMS: 1_000,
      ...(this.#token !== undefined && { resumeAfter: this.#token }),
    });
    this.#stream = stream;
    try {
      // The first call opens the stream on the server, and then waits for a change as any other.
      const opened = once(stream, 'resumeTokenChanged');
      const next = stream.tryNext();
      await Promise.race([opened, next]);
      if (this.#token === undefined && this.#isRunning()) await this.follower.onReload();
      this.#heardAt = performance.now();
      if (this.#isRunning()) this.#state = 'following';
      onOpen();
      for (let change = await next; this.#isRunning(); change = await stream.tryNext()) {
        this.#heardAt = performance.now();
        if (change) this.#pass(change);
        this.#token = stream.resumeToken;
      }
    } finally {
      await stream.close().catch(() => undefined);
    }
  }

  #pass(change: mongo.ChangeStreamDocument): void {
    if (change.operationType === 'insert' || change.operationType === 'replace') {
      this.#tell(change, change.fullDocument);
    } else if (change.operationType === 'update') {
      this.#tell(change, change.fullDocument ?? null, fieldsOf(change.updateDescription));
    } else if (change.operationType === 'delete') {
      this.#tell(change, null);
    } else {
      // Dropped or renamed under us: the stream ends, and everything is read again.
      this.#token = undefined;
      throw new Error(`A followed collection was changed by "${change.operationType}"`);
    }
  }

  #tell({ ns, documentKey }: Changed, document: mongo.Document | null, fields?: readonly string[]): void {
    this.follower.onChange({ collection: ns.coll, id: String(documentKey._id), document, ...(fields && { fields }) });
  }

  #isRunning(): boolean {
    return this.#state !== 'stopped';
  }
}

const fieldsOf = ({ updatedFields, removedFields, truncatedArrays }: mongo.UpdateDescription): string[] => [
  ...Object.keys(updatedFields ?? {}),
  ...(removedFields ?? []),
  ...(truncatedArrays ?? []).map(({ field }) => field),
];

const isGap = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && gapCodes.has(error.code);
