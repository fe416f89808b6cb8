import { describe, expect, it } from '@jest/globals';
import { nextLook } from './next-look.js';

const now = new Date('2026-11-28T12:00:00Z');
const pauseAfter = (waitedMs: number, longestMs?: number) =>
  nextLook(new Date(now.getTime() - waitedMs), now, longestMs).getTime() - now.getTime();

describe('What has not come yet', () => {
  it.each([
    ['is looked for in a second, where it should be there', 0, 1_000],
    ['and where the clock of whoever made it is ahead', -5_000, 1_000],
    ['is looked for later, the longer it has been waited for', 60_000, 15_000],
    ['is looked for each minute all the same', 86_400_000, 60_000],
  ])('%s', (_, waitedMs, pauseMs) => {
    expect(pauseAfter(waitedMs)).toBe(pauseMs);
  });

  it('is looked for as seldom as somebody wants', () => {
    expect(pauseAfter(86_400_000, 3_600_000)).toBe(3_600_000);
  });
});
