import { describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { PageCache } from './page-cache.js';
import { Parts } from './parts.js';
import { SharedReadings } from './shared-readings.js';

const nothing = { identity: Buffer.alloc(0), gzip: Buffer.alloc(0), br: Buffer.alloc(0) };

describe('SharedReadings', () => {
  it('reads once for all who ask, and each is made of its parts until its time', async () => {
    const shared = new SharedReadings();
    let reads = 0;
    const until = Date.now() + 60_000;
    const read = async (own: Parts) => {
      own.add('sections');
      own.addStretch('list:latest', { since: 10, until: Infinity });
      own.endAt(until);
      return (reads += 1);
    };
    const pages = [new Parts(), new Parts(), new Parts()];
    const together = await Promise.all(pages.slice(0, 2).map(parts => shared.read('a', parts, read)));
    expect([...together, await shared.read('a', pages[2] ?? new Parts(), read)]).toEqual([1, 1, 1]);
    for (const page of pages)
      expect([page.all, page.until]).toEqual([
        [{ name: 'sections' }, { name: 'list:latest', stretch: { since: 10, until: Infinity } }],
        until,
      ]);
  });

  it('reads anew what is made of a part that was dropped, or what the clock has gone past', async () => {
    const shared = new SharedReadings();
    let reads = 0;
    const of = (part: string, until = Infinity) =>
      shared.read(part, new Parts(), async own => {
        own.add(part);
        own.endAt(until);
        return (reads += 1);
      });
    expect([await of('a'), await of('b'), await of('past', Date.now() - 1)]).toEqual([1, 2, 3]);
    shared.drop('a');
    expect([await of('a'), await of('b'), await of('past')]).toEqual([4, 2, 5]);
    shared.clear();
    expect(await of('b')).toBe(6);
  });

  it('is made of what a reading within it is made of', async () => {
    const shared = new SharedReadings();
    let [order, reads] = ['a', 0];
    const sections = (parts: Parts) =>
      shared.read('sections', parts, async own => {
        own.add('sections');
        return order;
      });
    const strip = (parts = new Parts()) => shared.read('strip', parts, async own => `${(reads += 1)} of ${await sections(own)}`);
    expect([await strip(), await strip()]).toEqual(['1 of a', '1 of a']);
    order = 'b';
    shared.drop('sections');
    expect(await strip()).toBe('2 of b');
  });

  it('shares nothing while changes are not followed', async () => {
    const shared = new SharedReadings();
    let isFollowed = false;
    shared.shareWhile(() => isFollowed);
    let reads = 0;
    const parts = new Parts();
    const read = () =>
      shared.read('a', parts, async own => {
        own.add('sections');
        return (reads += 1);
      });
    expect([await read(), await read(), parts.all]).toEqual([1, 2, [{ name: 'sections' }]]);
    isFollowed = true;
    expect([await read(), await read()]).toEqual([3, 3]);
  });

  it('leaves no page older than the last drop, in any interleaving of reads, changes and drops', async () => {
    let keptOnes = 0;
    await assert(
      asyncProperty(array(constantFrom('page', 'other page', 'change', 'tick'), { maxLength: 40 }), async steps => {
        const [pages, shared] = [new PageCache(1_000_000), new SharedReadings()];
        let state = 0;
        const waiting: (() => void)[] = [];
        const slowly = () => new Promise<void>(resolve => waiting.push(resolve));
        const readShared = async (own: Parts) => {
          own.add('sections');
          const seen = state;
          await slowly();
          return seen;
        };
        for (const step of steps) {
          if (step === 'change') {
            state += 1;
            shared.drop('sections');
            pages.drop('sections');
          } else if (step === 'tick') {
            waiting.shift()?.();
            for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
          } else {
            void pages.read(step, async () => {
              const parts = new Parts();
              const seen = await shared.read('sections', parts, readShared);
              await slowly();
              return { status: 200, tag: String(seen), bodies: nothing, parts: parts.all, until: parts.until };
            });
          }
          for (const key of ['page', 'other page']) {
            const kept = pages.get(key)?.tag;
            if (kept !== undefined) keptOnes += 1;
            expect([undefined, String(state)]).toContain(kept);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(keptOnes).toBeGreaterThan(0);
  });
});
