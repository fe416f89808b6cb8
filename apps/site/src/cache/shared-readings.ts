import { Injectable } from '@nestjs/common';
import { KeptByParts, type MadeOfParts } from './kept-by-parts.js';
import { Parts } from './parts.js';

interface Reading extends MadeOfParts {
  readonly value: unknown;
}

/** Several for each section of a large paper; the largest is a list of two dozen teasers, of some kilobytes each. */
const mostReadings = 1_000;

/**
 * What many pages have in common (the sections, the newest of a list, the sponsors), read once for the state that it is made of, so that a page that
 * nobody has asked for before asks the database for what is its own alone. Whoever shares a reading is made of its parts too.
 */
@Injectable()
export class SharedReadings {
  readonly #kept = new KeptByParts<Reading>({ mostSize: mostReadings, sizeOf: () => 1 });

  /** `key` says all by which `read` answers something else; what it answers is everybody's, and changed by nobody. */
  async read<Value>(key: string, parts: Parts, read: (parts: Parts) => Promise<Value>): Promise<Value> {
    const reading = await this.#kept.read(key, async () => {
      const own = new Parts();
      return { value: await read(own), parts: own.all, until: own.until };
    });
    parts.include(reading);
    return reading.value as Value;
  }

  drop(part: string, at?: number): void {
    this.#kept.drop(part, at);
  }

  clear(): void {
    this.#kept.clear();
  }
}
