import { describe, expect, it } from '@jest/globals';
import { GoalAccount } from './goal-account.js';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];
const start = Date.UTC(2026, 10, 27);
const lent = (account: GoalAccount, id: string, now: number, granted = 5): void =>
  account.receive({ leaseId: id, granted, reserved: granted, goal: 1_000 }, granted, { now, closesAt: now + 30 * second });

describe('What a process holds of a goal', () => {
  it('is asked for before anybody wants it, and no more once nobody has wanted it for an hour', () => {
    const account = new GoalAccount(start);
    expect([0, 10 * minute, hour - 1].map(after => account.wishAt(start + after) > 0)).toEqual([true, true, true]);
    expect([hour, day, 30 * day].map(after => account.wishAt(start + after))).toEqual([0, 0, 0]);
  });

  it.each([
    ['missed', (account: GoalAccount) => account.miss(1)],
    ['shown', (account: GoalAccount, now: number) => account.take(now)],
  ])('is asked for again as soon as it is %s, and for an hour from then', (_, want) => {
    const [account, now] = [new GoalAccount(start), start + 5 * hour];
    lent(account, 'lea_1', now, 1);
    expect(account.wishAt(now)).toBe(0);
    want(account, now + 1);
    // Sooner than a rate can be told.
    expect(account.wishAt(now + 2)).toBeGreaterThan(0);
    expect(account.wishAt(now + minute)).toBeGreaterThan(0);
    expect([account.wishAt(now + hour), account.wishAt(now + hour + minute)]).toEqual([expect.any(Number), 0]);
  });
});
