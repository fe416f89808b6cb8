import { expect, it } from '@jest/globals';
import { Breaker } from './breaker.js';

it('opens after failures in a row, lets one try after a while, and closes when that succeeds', () => {
  let now = 0;
  const breaker = new Breaker(2, 1_000, () => now);
  const asked = (times = 1) => Array.from({ length: times }, () => (breaker.isOpen ? 'spared' : 'tries'));
  breaker.fail();
  breaker.succeed();
  breaker.fail();
  expect(asked(3)).toEqual(['tries', 'tries', 'tries']);
  breaker.fail();
  expect(asked(2)).toEqual(['spared', 'spared']);
  now = 1_000;
  expect(asked(3)).toEqual(['tries', 'spared', 'spared']);
  breaker.succeed();
  expect(asked(2)).toEqual(['tries', 'tries']);
});

it('opens sooner where somebody has waited to the end, and knows a try', () => {
  const breaker = new Breaker(5, 1_000);
  breaker.fail(3);
  expect([breaker.isOpen, breaker.isDoubtful]).toEqual([false, false]);
  breaker.fail(3);
  expect([breaker.isOpen, breaker.isDoubtful]).toEqual([true, true]);
  breaker.succeed();
  expect(breaker.isDoubtful).toBe(false);
});
