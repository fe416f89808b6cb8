import { describe, expect, it } from '@jest/globals';
import { FloodGauge } from './flood-gauge.js';

describe('a flood', () => {
  let now = 0;
  const gauge = new FloodGauge(() => now);

  it('is what comes by the hundred within a second', () => {
    for (; now < 1_000; now += 10) gauge.add(5);
    expect(gauge.isHigh).toBe(false);
    for (; now < 2_100; now += 10) gauge.add(6);
    expect(gauge.isHigh).toBe(true);
  });

  it('is over when it was calm for a second', () => {
    now += 900;
    gauge.add(1);
    expect(gauge.isHigh).toBe(true);
    now += 200;
    expect(gauge.isHigh).toBe(false);
  });
});
