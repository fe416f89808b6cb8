import { StuckArticles } from './stuck-articles.js';

const change = { id: 'sec_1', changedAt: new Date(1) };

describe('Articles that are stuck', () => {
  it('wait longer with each try, up to 30 s', () => {
    const stuck = new StuckArticles();
    const tries: number[] = [];
    for (let now = 0; now < 120_000; now += 250) {
      if (stuck.isWaiting(change, now)) continue;
      tries.push(now);
      stuck.leave(change, 'art_1', 'Error: torn');
      stuck.endTry(change, now);
    }
    const pauses = tries.slice(1).map((now, index) => now - (tries[index] ?? 0));
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('are tried at once when there is another change, or none is stuck any more', () => {
    const stuck = new StuckArticles();
    stuck.leave(change, 'art_1', 'Error: torn');
    stuck.endTry(change, 0);
    expect([stuck.isWaiting(change, 1), stuck.count(change)]).toEqual([true, 1]);
    const next = { ...change, changedAt: new Date(2) };
    expect([stuck.isWaiting(next, 1), stuck.count(next)]).toEqual([false, 0]);
    stuck.endTry(change, 500);
    expect([stuck.isWaiting(change, 501), stuck.count(change)]).toEqual([false, 0]);
  });

  it('are left out until the try has ended, and counted until one has ended in which they followed', () => {
    const stuck = new StuckArticles();
    for (const id of ['art_1', 'art_2']) stuck.leave(change, id, 'Error: torn');
    expect([stuck.leftBy(change), stuck.isWaiting(change, 0)]).toEqual([['art_1', 'art_2'], false]);
    stuck.endTry(change, 0);
    expect([stuck.leftBy(change), stuck.count(change)]).toEqual([[], 2]);
    stuck.leave(change, 'art_2', 'Error: torn');
    expect([stuck.leftBy(change), stuck.count(change)]).toEqual([['art_2'], 2]);
    stuck.endTry(change, 500);
    expect([stuck.leftBy(change), stuck.count(change)]).toEqual([[], 1]);
  });

  it('are news once for each cause', () => {
    const stuck = new StuckArticles();
    expect(stuck.leave(change, 'art_1', 'Error: torn')).toBe(true);
    stuck.endTry(change, 0);
    expect(stuck.leave(change, 'art_1', 'Error: torn')).toBe(false);
    expect(stuck.leave(change, 'art_1', 'Error: lost')).toBe(true);
    expect(stuck.leave(change, 'art_2', 'Error: torn')).toBe(true);
    stuck.endTry(change, 500);
    stuck.endTry(change, 2_000);
    expect(stuck.leave(change, 'art_1', 'Error: torn')).toBe(true);
  });
});
