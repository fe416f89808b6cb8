import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventually, type Json, made } from '#testing';
import { counts, type Desk, openDesk, post } from './desk.js';

/** By hand, with the seed that a failure tells: `PAGES_RUNS=50 npm run test:int -- apps/comments/test/pages`. */
const numRuns = Number(process.env['PAGES_RUNS'] ?? 3);

/** What else happens between two pages. */
const between = fc.array(fc.constantFrom('post', 'reply', 'like'), { maxLength: 3 });
const reading = fc.record({ limit: fc.integer({ min: 1, max: 6 }), arriving: fc.array(between, { minLength: 6, maxLength: 6 }) });

describe('the pages of a thread to which comments come', () => {
  let desk: Desk;
  let articleId: string;
  let first: string[];
  let written = 0;

  beforeAll(async () => {
    desk = await openDesk('pages');
    ({ id: articleId } = await desk.article());
    first = [];
    for (let count = 0; count < 14; count += 1) first.push((await write()).id);
    // Of half of them more is counted than of the others, so that the lists have an order.
    for (const id of first.slice(0, 7)) await write(id);
    for (const id of first.slice(3, 9)) made(await desk.other.put(`/comments/${id}/reaction`, { kind: 'like' }));
    await counts(desk, articleId, 21);
    await allCounted();
  });
  afterAll(() => desk.stop());

  const allCounted = () =>
    eventually(async () => {
      for (const name of ['comments', 'reactions'])
        if ((await desk.connection.collection(name).countDocuments({ uncounted: true })) > 0) throw new Error(`${name} wait to be counted`);
    });
  const write = (parentId?: string): Promise<Json> =>
    post(desk.reader, articleId, `Number ${(written += 1)}`, parentId === undefined ? {} : { parentId });

  /** Each page, with `happen` before the next is asked for. */
  async function readThrough(query: string, limit: number, happen: (page: number) => Promise<void>): Promise<string[]> {
    const seen: string[] = [];
    for (let [page, after] = [0, '']; ; page += 1) {
      const { items, next } = made(await desk.guest.get(`/articles/${articleId}/comments?${query}&limit=${limit}${after}`));
      seen.push(...(items as Json[]).map(({ id }) => id));
      if (next === undefined) return seen;
      after = `&after=${next}`;
      await happen(page);
    }
  }

  async function happens(what: readonly string[], touch: () => string): Promise<void> {
    for (const act of what) {
      if (act === 'post') await write();
      else if (act === 'reply') await write(touch());
      else made(await desk.reader.put(`/comments/${touch()}/reaction`, { kind: 'funny' }));
    }
    // Until it is counted, nothing has moved.
    await allCounted();
  }

  it.each(['newest', 'oldest'])('%s first: what was there is on one page, once; what comes, on one at most', async sort => {
    const course = fc.asyncProperty(reading, async ({ limit, arriving }) => {
      const before = await readThrough(`sort=${sort}`, 100, () => Promise.resolve());
      const seen = await readThrough(`sort=${sort}`, limit, page =>
        happens(arriving[page] ?? [], () => before[page % before.length] ?? ''),
      );
      expect(seen).toHaveLength(new Set(seen).size);
      expect(seen.filter(id => before.includes(id))).toEqual(before);
    });
    await fc.assert(course, { numRuns, endOnFailure: true });
  });

  it('oldest first: what comes while they are read is on the last pages', async () => {
    const late = new Set<string>();
    const seen = await readThrough('sort=oldest', 10, async page => {
      if (page === 0) late.add((await write()).id);
      await allCounted();
    });
    expect(seen.slice(-1)).toEqual([...late]);
  });

  // Their order is that of counts, which move: a comment that is answered or liked meanwhile may go over to a page that was read, or come again.
  it.each(['replies', 'reactions'])('most %s first: what nobody touches meanwhile is on one page, once', async sort => {
    const course = fc.asyncProperty(reading, async ({ limit, arriving }) => {
      const before = await readThrough(`sort=${sort}`, 100, () => Promise.resolve());
      const touched = new Set<string>();
      const touch = (): string => {
        const id = first[touched.size % 4] ?? '';
        touched.add(id);
        return id;
      };
      const seen = await readThrough(`sort=${sort}`, limit, page => happens(arriving[page] ?? [], touch));
      const still = before.filter(id => !touched.has(id));
      expect(seen.filter(id => still.includes(id))).toEqual(still);
    });
    await fc.assert(course, { numRuns, endOnFailure: true });
  });

  it('are not sent again to whoever has them, until there is another comment', async () => {
    const path = `/articles/${articleId}/comments?limit=5`;
    const { headers } = await desk.guest.get(path);
    const etag = headers.get('etag') ?? '';
    const asked = async () => (await desk.guest.get(path, { headers: { 'if-none-match': etag } })).status;
    expect([headers.get('cache-control'), await asked()]).toEqual(['no-cache', 304]);
    await write();
    expect(await asked()).toBe(200);
  });
});
