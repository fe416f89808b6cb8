import { Injectable } from '@nestjs/common';
import type { Look, Rank } from '../store/look-into-searchables.js';
import { SearchablesView } from '../store/searchables.view.js';
import type { SearchCursor } from './search-cursor.js';

type Terms = Look['terms'];

export interface FoundArticles {
  /** The best first. */
  readonly ids: readonly string[];
  readonly next?: SearchCursor | undefined;
}

/** How many articles one look goes through, and how many looks a page may take: what a search costs at most, however common its words are. */
const breadth = 1_000;
const mostLooks = 4;

/**
 * A page of those that have all the terms: among the newest thousand that could have them the best first, then among the thousand before, and so on. A page
 * that is full, or has cost enough, says where to go on; so everything is found, and nothing costs more than it may.
 */
@Injectable()
export class FindArticles {
  constructor(private readonly searchables: SearchablesView) {}

  async execute(terms: Terms, range: Look['range'], cursor: SearchCursor, limit: number): Promise<FoundArticles> {
    const rarestFirst = await this.#rarestFirst(terms, range);
    const found: Rank[] = [];
    let at = cursor;
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const room = limit - found.length;
      const looked = await this.searchables.look({ terms: rarestFirst, range, ...at, breadth, limit: room + 1 });
      found.push(...looked.found.slice(0, room));
      const { end } = looked;
      if (looked.found.length > room) return { ids: idsOf(found), next: { begin: at.begin, end, after: found.at(-1) } };
      if (!end) return { ids: idsOf(found) };
      at = { begin: end };
      if (found.length === limit) break;
    }
    return { ids: idsOf(found), next: at };
  }

  /** By the rarest the others are looked for. Of two that are both common, either is. */
  async #rarestFirst(terms: Terms, range: Look['range']): Promise<Terms> {
    if (terms.length === 1) return terms;
    const counted = await Promise.all(terms.map(async term => ({ term, count: await this.searchables.count(term, range, breadth + 1) })));
    const [first, ...others] = counted.toSorted((one, other) => one.count - other.count).map(({ term }) => term);
    return first ? [first, ...others] : terms;
  }
}

const idsOf = (found: readonly Rank[]): string[] => found.map(({ id }) => id);
