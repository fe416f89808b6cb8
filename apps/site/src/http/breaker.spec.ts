import { expect, it } from '@jest/globals';
import { Breaker } from './breaker.js';

it('opens after failures in a row, lets one try after a while, and closes when that succeeds', () => {
  let now = 0;
  const breaker = new Breaker(2, 1_000, () => now);
  breaker.fail();
  breaker.succeed();
  breaker.fail();
  expect(breaker.isOpen).toBe(false);
  breaker.fail();
  expect(breaker.isOpen).toBe(true);
  now = 1_000;
  expect([breaker.isOpen, breaker.isOpen]).toEqual([false, true]);
  breaker.succeed();
  expect(breaker.isOpen).toBe(false);
});
