import { describe, expect, it } from '@jest/globals';
import { ServerStanding } from './server-standing.js';

describe('A mail server', () => {
  it('is there until it does not answer, and again when it does', () => {
    const standing = new ServerStanding();
    expect(standing.isAway).toBe(false);
    standing.wasSilent(0, 1);
    expect([standing.isAway, standing.failures]).toEqual([true, 1]);
    standing.answered();
    expect([standing.isAway, standing.mayBeCalled(0)]).toEqual([false, true]);
  });

  it('is called with growing pauses while it is away, half a minute at most', () => {
    const standing = new ServerStanding();
    const pauses: number[] = [];
    let now = 0;
    for (let call = 0; call < 10; call += 1) {
      standing.wasSilent(now, 1);
      const before = now;
      while (!standing.mayBeCalled(now)) now += 500;
      pauses.push(now - before);
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
  });
});
