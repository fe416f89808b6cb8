import { describe, expect, it } from '@jest/globals';
import { changedSince, type Inbox, itemsTold } from './inbox.js';

const change = (version: number, ...items: string[]) => ({ version, items });
const inbox: Inbox = { id: 'sbr_1', version: 7, recent: [change(5, 'a'), change(6, 'b', 'c'), change(7, 'a')] };

describe('what somebody who comes back has missed', () => {
  it.each<[number, readonly string[] | 'everything']>([
    [7, []],
    [6, ['a']],
    [5, ['b', 'c', 'a']],
    [4, ['a', 'b', 'c']],
    [3, 'everything'],
    [0, 'everything'],
    [8, 'everything'],
  ])('since version %i', (since, missed) => {
    expect(changedSince(inbox, since)).toEqual(missed);
  });

  it('is everything where one change was of more items than are told one by one', () => {
    const many = Array.from({ length: itemsTold + 1 }, (_, at) => `item ${at}`);
    expect(changedSince({ ...inbox, version: 8, recent: [...inbox.recent, change(8, ...many)] }, 7)).toBe('everything');
  });

  it('is nothing in an inbox that never changed', () => {
    expect(changedSince({ id: 'sbr_1', version: 0, recent: [] }, 0)).toEqual([]);
  });
});
