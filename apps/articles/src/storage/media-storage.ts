import type { Readable } from 'node:stream';

/** A stored file. Its key never stands for other bytes, so it may be kept for ever. */
export interface StoredFile {
  readonly bytes: number;
  /** From `start` to `end`, both included; the whole without them. */
  readonly read: (range?: { start: number; end: number }) => Readable;
}

/** Where uploads and renditions are kept: a folder here, an object store elsewhere. Keys are ours (`img_…/960.avif`), never a person's. */
export abstract class MediaStorage {
  /** All or nothing: a file that is there is whole. */
  abstract put(key: string, content: Buffer): Promise<void>;
  abstract find(key: string): Promise<StoredFile | undefined>;
}
