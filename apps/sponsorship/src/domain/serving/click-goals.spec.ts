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
