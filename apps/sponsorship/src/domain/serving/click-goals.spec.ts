import { describe, expect, it } from '@jest/globals';
import { at, flight } from '../../../test/serving/rows.js';
import { HeldLeases } from './held-leases.js';
import { servedFlight } from './served-flight.js';

const sold = (id: string, metric: 'impressions' | 'clicks', quantity: number) =>
  servedFlight(flight(id, { tier: 'guaranteed', goal: { metric, quantity } }));
const needOf = (clicks: number, progress?: { clicked: number; views: number }): number => {
  const held = new HeldLeases();
  if (progress) held.learnClicks('flt_1', { ...progress, allowed: clicks });
  return held.needOf(sold('flt_1', 'clicks', clicks), at);
};
const needOfViews = (views: number): number => new HeldLeases().needOf(sold('flt_2', 'impressions', views), at);

describe('What a flight that was sold by clicks needs', () => {
  it('is the views that its clicks take: of a new one, a thousand for each', () => {
    expect(needOf(100)).toBeCloseTo(needOfViews(100_000));
    expect(needOf(100, { clicked: 0, views: 0 })).toBeCloseTo(needOfViews(100_000));
  });

  it('follows how often it is clicked on: 900 more clicks of one in a hundred views', () => {
    const need = needOf(1_000, { clicked: 100, views: 10_000 });
    expect([need > needOfViews(90_000), need < needOfViews(100_000)]).toEqual([true, true]);
  });

  it('grows where nobody clicks, and is little at the end', () => {
    expect(needOf(10, { clicked: 0, views: 9_000 })).toBeCloseTo(needOfViews(100_000));
    expect(needOf(10, { clicked: 9, views: 9_000 })).toBeCloseTo(needOfViews(1_000));
  });
});

describe('What is known of the clicks of a flight', () => {
  it('is kept while it runs; one that was over is looked up anew before it is shown', () => {
    const [held, progress] = [new HeldLeases(), { clicked: 1, views: 10, allowed: 100 }];
    const [one, other] = [sold('flt_1', 'clicks', 100), sold('flt_2', 'clicks', 100)];
    for (const { flight: its } of [one, other]) held.learnClicks(its.id, progress);
    expect([held.refuse(one, 1, at), held.refuse(other, 1, at)]).toEqual([undefined, undefined]);
    held.keepClicksOf(new Set(['flt_2']));
    expect([held.peek(one, 1, at), held.peek(other, 1, at)]).toEqual(['no-lease', undefined]);
    held.learnClicks('flt_1', progress);
    expect([held.needsClicks('flt_1'), held.needsClicks('flt_2')]).toEqual([false, true]);
  });
});
