import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { MediaStorage, type StoredFile } from './media-storage.js';

/** Files in a folder that every replica shares. A file appears by one rename, after its bytes are on the disk. */
export class FolderStorage extends MediaStorage {
  readonly #root: string;

  constructor(folder: string) {
    super();
    this.#root = resolve(folder);
  }

  async put(key: string, content: Buffer): Promise<void> {
    const place = this.#placeOf(key);
    if (!place) throw new Error(`${key} is not a key`);
    await mkdir(dirname(place), { recursive: true });
    const draft = `${place}.${randomUUID()}.part`;
    try {
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, place);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async find(key: string): Promise<StoredFile | undefined> {
    const place = this.#placeOf(key);
    const found = place === undefined ? undefined : await stat(place).catch(() => undefined);
    if (!place || !found?.isFile()) return undefined;
    return { bytes: found.size, read: range => createReadStream(place, range) };
  }

  /** Inside the folder, or nowhere. */
  #placeOf(key: string): string | undefined {
    if (!/^[\w-]+(?:\/[\w-]+)*\.[a-z0-9]+$/.test(key)) return undefined;
    const place = join(this.#root, key);
    return place.startsWith(this.#root + sep) ? place : undefined;
  }
}
