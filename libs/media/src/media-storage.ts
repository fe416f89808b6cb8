import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** A stored file. Its key never stands for other bytes, so it may be kept for ever. */
export interface StoredFile {
  readonly bytes: number;
  /** From `start` to `end`, both included; the whole without them. */
  readonly read: (range?: { start: number; end: number }) => Readable;
}

/** Where uploads and renditions are kept: a folder here, an object store elsewhere. Keys are made of the bytes, never of a person's file name. */
export abstract class MediaStorage {
  /** The key of these bytes from now on. The same bytes are there once: an upload that is repeated, or was cut off, leaves nothing twice. */
  async keep(folder: string, extension: string, content: Buffer): Promise<string> {
    const key = `${folder}/${createHash('sha256').update(content).digest('hex')}.${extension}`;
    if (!(await this.find(key))) await this.put(key, content);
    return key;
  }

  abstract find(key: string): Promise<StoredFile | undefined>;

  /** All or nothing: a file that is there is whole. */
  protected abstract put(key: string, content: Buffer): Promise<void>;
}
