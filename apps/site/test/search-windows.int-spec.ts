import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { searchEdition } from '../src/domain/search/searchable.js';
import { FindArticles } from '../src/queries/find-articles.js';
import { readCursor, type SearchCursor, writeCursor } from '../src/queries/search-cursor.js';
import { openSite, type Site } from './site.js';

const count = 5_000;
const term = (stem: string) => ({ stems: [stem] });

/** More articles than one look goes through: all of them say one thing, every second another, and every thousandth a third. */
describe('a search for common words', () => {
  let site: Site;
  let find: FindArticles;

  beforeAll(async () => {
    site = await openSite('search-windows');
    const { db } = site.service.app.get<Connection>(getConnectionToken(), { strict: false });
    await db!.collection<{ _id: string }>('searchables').insertMany(
      Array.from({ length: count }, (_, at) => ({
        _id: `art_${String(at).padStart(5, '0')}`,
        edition: searchEdition,
        language: 'en',
        // Two of a kind, and now and then a whole day's at midnight.
        publishedAt: new Date(Date.UTC(2020, 0, 1) + Math.floor(at / (at % 700 < 50 ? 50 : 2)) * 60_000),
        headline: at % 97 === 0 ? ['all'] : [],
        names: [],
        standfirst: [],
        often: [],
        words: ['all', ...(at % 2 ? ['odd'] : ['even']), ...(at % 1_000 === 7 ? ['rare'] : []), ...(at < 10 ? ['old'] : [])],
      })),
    );
    find = site.service.app.get(FindArticles, { strict: false });
  });
  afterAll(() => site.stop());

  const pages = async (...stems: readonly [string, ...string[]]) => {
    const [first, ...others] = stems;
    const read: (readonly string[])[] = [];
    let cursor: SearchCursor | undefined = {};
    while (cursor) {
      const page = await find.execute([term(first), ...others.map(term)], {}, cursor, 20);
      read.push(page.ids);
      cursor = page.next && readCursor(writeCursor(page.next));
    }
    return read;
  };

  it('finds every one of them, each once', async () => {
    const ids = (await pages('all')).flat();
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });

  it('finds the best of the newest thousand first', async () => {
    const [first = []] = await pages('all');
    const best = first.slice(0, 8).map(id => Number(id.slice(4)) % 97);
    expect(best).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('finds what is common and what is rare by the rare, whichever was typed first', async () => {
    expect(await pages('all', 'rare')).toEqual(await pages('rare', 'all'));
    expect((await pages('odd', 'rare', 'all')).flat()).toHaveLength(5);
    expect(await pages('even', 'rare')).toEqual([[]]);
  });

  it('goes through no more than a thousand at once, by the index alone, in however many forms a word is looked for', async () => {
    const { db } = site.service.app.get<Connection>(getConnectionToken(), { strict: false });
    await db!.command({ profile: 2 });
    await find.execute([{ stems: ['all', 'even'] }, term('odd')], {}, {}, 20);
    await db!.command({ profile: 0 });
    const looks = await db!
      .collection<{ docsExamined: number; keysExamined: number; hasSortStage?: boolean }>('system.profile')
      .find({ ns: `${db!.databaseName}.searchables`, 'command.aggregate': 'searchables' })
      .toArray();
    expect(looks.length).toBeGreaterThanOrEqual(3);
    for (const { docsExamined, keysExamined, hasSortStage } of looks) {
      expect(hasSortStage ?? false).toBe(false);
      expect(docsExamined).toBeLessThanOrEqual(1_001);
      expect(keysExamined).toBeLessThanOrEqual(2_100);
    }
  });

  it('of two that are common and never meet says so in steps, and ends', async () => {
    const read = await pages('even', 'odd');
    expect(read.flat()).toEqual([]);
    expect(read.length).toBeLessThanOrEqual(2);
  });
});
