import { describe, expect, it } from '@jest/globals';
import { SharedReads } from './shared-reads.js';

describe('SharedReads', () => {
  it('reads once for all who ask the same while it is being read, and again for who comes later', async () => {
    const shared = new SharedReads<number>();
    let reads = 0;
    const read = () => Promise.resolve((reads += 1));
    expect(await Promise.all([shared.read('a', read), shared.read('a', read), shared.read('b', read)])).toEqual([1, 1, 2]);
    expect(await shared.read('a', read)).toBe(3);
  });

  it('fails for those who asked together, and for nobody after them', async () => {
    const shared = new SharedReads<string>();
    const fail = () => Promise.reject(new Error('The database is away'));
    const answers = await Promise.allSettled([shared.read('a', fail), shared.read('a', fail)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await shared.read('a', () => Promise.resolve('well'))).toBe('well');
  });
});
