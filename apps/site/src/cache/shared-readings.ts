import { Injectable } from '@nestjs/common';
import { KeptByParts, type MadeOfParts } from './kept-by-parts.js';
import { Parts } from './parts.js';

interface Reading extends MadeOfParts {
  readonly value: unknown;
}

/** A part is an article in most of them, of some five kilobytes as a teaser with all its renditions. A large paper has two thousand in those of its sections. */
const mostParts = 5_000;

/**
 * What many pages have in common (the sections, the newest of a list, the sponsors), read once for the state that it is made of, so that a page that
 * nobody has asked for before asks the database for what is its own alone. Whoever shares a reading is made of its parts too.
 * While the database's changes cannot be followed nothing is shared, for nobody would know when it is another.
 */
@Injectable()
export class SharedReadings {
  readonly #kept = new KeptByParts<Reading>({ mostSize: mostParts, sizeOf: ({ parts }) => parts.length + 1 });
  #isFollowed = () => true;

  shareWhile(isFollowed: () => boolean): void {
    this.#isFollowed = isFollowed;
  }

  /**
   * `key` says all by which `read` answers something else. What has parts of its own is read within `read`, never brought along: it would be as old as whoever
   * brought it, and nobody would drop it. What is answered is everybody's, and changed by nobody.
   */
  async read<Value>(key: string, parts: Parts, read: (parts: Parts) => Promise<Value>): Promise<Readonly<Value>> {
    if (!this.#isFollowed()) return read(parts);
    const reading = await this.#kept.read(key, async () => {
      const own = new Parts();
      return { value: await read(own), parts: own.all, until: own.until };
    });
    parts.include(reading);
    return reading.value as Readonly<Value>;
  }

  drop(part: string, at?: number): void {
    this.#kept.drop(part, at);
  }

  clear(): void {
    this.#kept.clear();
  }

  get size(): { readings: number; readingsParts: number } {
    return { readings: this.#kept.count, readingsParts: this.#kept.totalSize };
  }
}
