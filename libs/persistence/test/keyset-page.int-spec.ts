import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isolated } from '#testing';
import { InvalidCursorError } from '../src/errors.js';
import { keysetPage } from '../src/keyset-page.js';
import { type Card, startStore, type Store } from './start-store.js';

jest.setTimeout(60_000);

/** Three cards to a minute, so that most of the order hangs on the id. */
const card = (number: number, id = `c${String(number).padStart(3, '0')}`): Card => ({
  _id: id,
  version: 1,
  text: 'a',
  at: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(number / 3))),
});

describe.each(['ascending', 'descending'] as const)('a list by pages, %s', direction => {
  const before = Array.from({ length: 60 }, (_, index) => card(index));
  let store: Store;

  beforeAll(async () => {
    store = await startStore(isolated('keyset'));
  });
  beforeEach(async () => {
    await store.cards.deleteMany({});
    await store.cards.insertMany(before);
  });
  afterAll(() => store.stop());

  const page = (after?: string, limit = 7) =>
    keysetPage<Card>({ model: store.cards, filter: {}, sort: { field: 'at', direction }, limit, ...(after !== undefined && { after }) });

  /** Reads to the end; `meanwhile` happens after each page. */
  async function readAll(meanwhile: (seen: readonly string[]) => Promise<unknown> = async () => undefined): Promise<string[]> {
    const seen: string[] = [];
    for (let after: string | undefined, isFirst = true; isFirst || after !== undefined; isFirst = false) {
      const { items, next } = await page(after);
      seen.push(...items.map(({ _id }) => _id));
      await meanwhile(seen);
      after = next;
    }
    return seen;
  }

  const ordered = direction === 'ascending' ? before.map(({ _id }) => _id) : before.map(({ _id }) => _id).toReversed();

  it('shows each row once and in order', async () => {
    expect(await readAll()).toEqual(ordered);
  });

  it('neither skips nor repeats a row while others come and go everywhere', async () => {
    let round = 0;
    const seen = await readAll(async shown => {
      round += 1;
      const everywhere = Array.from({ length: 20 }, (_, place) => card(place * 3, `new-${round}-${place}`));
      await store.cards.insertMany(everywhere);
      // What was shown already may go, and with a page by number everything behind it would move up.
      await store.cards.deleteMany({ _id: { $in: shown.slice(-3) } });
    });
    expect(seen.filter(id => !id.startsWith('new-'))).toEqual(ordered);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('by number does skip and repeat', async () => {
    const byNumber = async (skip: number) =>
      store.cards
        .find()
        .sort({ at: direction === 'ascending' ? 1 : -1, _id: direction === 'ascending' ? 1 : -1 })
        .skip(skip)
        .limit(7)
        .lean<Card[]>();
    const first = (await byNumber(0)).map(({ _id }) => _id);
    await store.cards.deleteMany({ _id: { $in: first.slice(0, 2) } });
    expect((await byNumber(7)).map(({ _id }) => _id)).toEqual(ordered.slice(9, 16));
    await store.cards.insertMany(
      Array.from({ length: 3 }, (_, index) => card(direction === 'ascending' ? 0 : 59, `${direction === 'ascending' ? 'a' : 'z'}${index}`)),
    );
    expect((await byNumber(7)).map(({ _id }) => _id)).toEqual(ordered.slice(6, 13));
  });

  it('has no next page after the last row, also where the page is full', async () => {
    expect(await page(undefined, 60)).toMatchObject({ items: { length: 60 } });
    expect((await page(undefined, 60)).next).toBeUndefined();
    expect((await page(undefined, 59)).next).toEqual(expect.any(String));
  });

  it.each(['', 'nonsense', Buffer.from('{"$gt":""}').toString('base64url'), Buffer.from('[{"$gt":""},"a"]').toString('base64url')])(
    'refuses a cursor that it did not give out: "%s"',
    async cursor => {
      await expect(page(cursor)).rejects.toThrow(InvalidCursorError);
    },
  );

  it('refuses the cursor of a list by another field', async () => {
    const byText = await keysetPage<Card>({ model: store.cards, filter: {}, sort: { field: 'text', direction }, limit: 1 });
    await expect(page(byText.next)).rejects.toThrow(InvalidCursorError);
  });
});
