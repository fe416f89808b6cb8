import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MediaStorage, type StoredFile } from './media-storage.js';

/** No upload takes so long: what lies in the drafts since then was left by a process that died. */
const abandonedMs = 60 * 60 * 1_000;

/** Files in a folder that every replica shares. A file appears by one rename, after its bytes are on the disk. */
@Injectable()
export class FolderStorage extends MediaStorage implements OnModuleInit {
  readonly #root: string;
  /** In the same folder, for a rename does not cross file systems; no key begins with a dot. */
  readonly #drafts: string;

  constructor(folder: string) {
    super();
    this.#root = resolve(folder);
    this.#drafts = join(this.#root, '.drafts');
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.#drafts, { recursive: true });
    for (const name of await readdir(this.#drafts)) {
      const draft = join(this.#drafts, name);
      const found = await stat(draft).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > abandonedMs) await rm(draft, { force: true });
    }
  }

  async find(key: string): Promise<StoredFile | undefined> {
    const place = this.#placeOf(key);
    const found = place === undefined ? undefined : await stat(place).catch(() => undefined);
    if (!place || !found?.isFile()) return undefined;
    return { bytes: found.size, read: range => createReadStream(place, range) };
  }

  protected async put(key: string, content: Buffer): Promise<void> {
    const place = this.#placeOf(key);
    if (!place) throw new Error(`${key} is not a key`);
    const draft = join(this.#drafts, randomUUID());
    try {
      await Promise.all([mkdir(dirname(place), { recursive: true }), mkdir(this.#drafts, { recursive: true })]);
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

  /** Inside the folder, or nowhere. */
  #placeOf(key: string): string | undefined {
    if (!/^[\w-]+(?:\/[\w-]+)*\.[a-z0-9]+$/.test(key)) return undefined;
    const place = join(this.#root, key);
    return place.startsWith(this.#root + sep) ? place : undefined;
  }
}
