import { expect, it } from '@jest/globals';
import { longestPassed } from './longest-text.js';

it.each([
  ['headline', 200],
  ['slot.art_a.headline', 200],
  ['seo.title', 200],
  ['block.b1.title', 300],
  ['hero.alt', 1_000],
  ['author.1', 200],
  ['kill.reason', 1_000],
])('%s is too long from %d characters on', (field, most) => {
  expect([longestPassed(field, 'x'.repeat(most)), longestPassed(field, 'x'.repeat(most + 1))]).toEqual([undefined, most]);
});

it('what has no end is never too long', () => expect(longestPassed('video.transcript', 'x'.repeat(100_000))).toBeUndefined());
