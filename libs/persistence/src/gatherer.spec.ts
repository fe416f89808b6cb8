import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { Gatherer, OverloadedError } from './gatherer.js';

const options = { gatherMs: 1, batchSize: 100, capacity: 1_000 };

describe('What comes at the same time', () => {
  it('is done together, one batch after another, and each has its own answer', async () => {
    const sizes: number[] = [];
    let atOnce = 0;
    const gatherer = new Gatherer<number, string>({
      ...options,
      work: async items => {
        atOnce += 1;
        expect(atOnce).toBe(1);
        sizes.push(items.length);
        await new Promise(setImmediate);
        atOnce -= 1;
        return items.map(String);
      },
    });
    const numbers = Array.from({ length: 250 }, (_, number) => number);
    expect(await Promise.all(numbers.map(number => gatherer.add(number)))).toEqual(numbers.map(String));
    expect(sizes).toEqual([100, 100, 50]);
    expect(await gatherer.add(7)).toBe('7');
  });

  it.each([
    [true, [1, 3]],
    [false, [1, 1, 2]],
  ])('gathers anew before the next batch where it is asked to (%s)', async (gathersAnew, expected) => {
    const sizes: number[] = [];
    const more: Promise<number>[] = [];
    const gatherer: Gatherer<number, number> = new Gatherer<number, number>({
      ...options,
      gatherMs: 20,
      gathersAnew,
      work: async items => {
        if (sizes.push(items.length) === 1) {
          more.push(gatherer.add(1));
          setTimeout(() => more.push(gatherer.add(2), gatherer.add(3)), 5);
        }
        return items;
      },
    });
    await gatherer.add(0);
    await eventually(() => expect(sizes).toEqual(expected));
    expect(await Promise.all(more)).toEqual([1, 2, 3]);
  });

  it('fails for those of its batch alone', async () => {
    const gatherer = new Gatherer<number, number>({
      ...options,
      batchSize: 2,
      work: items => (items.includes(1) ? Promise.reject(new Error('away')) : Promise.resolve(items)),
    });
    const settled = await Promise.allSettled([0, 1, 2, 3].map(number => gatherer.add(number)));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  });

  it('is refused where too much waits', async () => {
    const gatherer = new Gatherer<number, number>({ ...options, capacity: 2, work: items => Promise.resolve(items) });
    const settled = await Promise.allSettled([0, 1, 2].map(number => gatherer.add(number)));
    expect(settled[2]).toEqual({ status: 'rejected', reason: expect.any(OverloadedError) });
    expect(await gatherer.add(3)).toBe(3);
  });

  it('is nobody’s own: a batch knows nothing of the request that began it', async () => {
    const request = new AsyncLocalStorage<string>();
    const gatherer = new Gatherer<number, string | undefined>({
      ...options,
      work: items => Promise.resolve(items.map(() => request.getStore())),
    });
    expect(await request.run('first', () => gatherer.add(1))).toBeUndefined();
  });
});
