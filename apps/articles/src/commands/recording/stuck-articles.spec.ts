import { StuckArticles } from './stuck-articles.js';

const change = { id: 'sec_1', changedAt: new Date(1) };
const causes = new Map([['art_1', 'Error: torn']]);

describe('Articles that are stuck', () => {
  it('wait longer with each try, up to 30 s', () => {
    const stuck = new StuckArticles();
    const tries: number[] = [];
    for (let now = 0; now < 120_000; now += 250) {
      if (stuck.waiting(change, now) > 0) continue;
      tries.push(now);
      stuck.remember(change, causes, now);
    }
    const pauses = tries.slice(1).map((now, index) => now - (tries[index] ?? 0));
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('are tried at once when there is another change, or none is stuck any more', () => {
    const stuck = new StuckArticles();
    stuck.remember(change, causes, 0);
    expect(stuck.waiting(change, 1)).toBe(1);
    expect(stuck.waiting({ ...change, changedAt: new Date(2) }, 1)).toBe(0);
    stuck.remember(change, new Map(), 500);
    expect(stuck.waiting(change, 501)).toBe(0);
  });

  it('are news once for each cause', () => {
    const stuck = new StuckArticles();
    expect(stuck.isNews(change, 'art_1', 'Error: torn')).toBe(true);
    stuck.remember(change, causes, 0);
    expect(stuck.isNews(change, 'art_1', 'Error: torn')).toBe(false);
    expect(stuck.isNews(change, 'art_1', 'Error: lost')).toBe(true);
    expect(stuck.isNews(change, 'art_2', 'Error: torn')).toBe(true);
    stuck.remember(change, new Map(), 500);
    expect(stuck.isNews(change, 'art_1', 'Error: torn')).toBe(true);
  });
});
