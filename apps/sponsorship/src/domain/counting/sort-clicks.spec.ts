import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../serving/decision.js';
import type { Bucket } from './bucket.js';
import { billed, type OpenClick, sortClicks } from './sort-clicks.js';

const at = new Date('2026-11-28T06:00:00Z');
const decisionOf = (id: string, flightId = 'flt_1'): Decision => ({
  id,
  at,
  flightId,
  campaignId: 'cmp_1',
  creativeId: 'crv_1',
  placementId: 'plc_1',
});
const click = (id: string, also: Partial<OpenClick> = {}): OpenClick => ({
  metric: 'clicks',
  at,
  bucket: 'counted',
  of: {},
  decision: decisionOf(id),
  isLate: false,
  ...also,
});
const bucketsOf = (clicks: readonly (OpenClick | undefined)[]): (Bucket | undefined)[] => clicks.map(one => one?.bucket);
const seen = new Set(['dec_1', 'dec_2']);
const nothing = new Set<string>();

describe('A click', () => {
  it('counts after its impression, once', () => {
    const clicks = [click('dec_1'), click('dec_1'), click('dec_2')];
    expect(bucketsOf(sortClicks(clicks, { seen, followed: nothing }))).toEqual(['counted', 'duplicate', 'counted']);
    expect(bucketsOf(sortClicks(clicks, { seen, followed: new Set(['dec_1']) }))).toEqual(['duplicate', 'duplicate', 'counted']);
  });

  it('waits for its impression, and then is without one', () => {
    const clicks = [click('dec_9'), click('dec_9', { isLate: true }), click('dec_1')];
    expect(bucketsOf(sortClicks(clicks, { seen, followed: nothing }))).toEqual([undefined, 'click-without-impression', 'counted']);
  });

  it('that was refused stays where it is, and uses nothing up', () => {
    const clicks = [click('dec_1', { bucket: 'declared-bot' }), click('dec_9', { bucket: 'expired', isLate: true }), click('dec_1')];
    expect(bucketsOf(sortClicks(clicks, { seen, followed: nothing }))).toEqual(['declared-bot', 'expired', 'counted']);
  });

  it('is paid for until all that was sold is delivered', () => {
    const clicks = [click('dec_1'), undefined, click('dec_2', { bucket: 'duplicate' }), click('dec_3'), click('dec_4')];
    expect(bucketsOf(billed(clicks, new Map([['flt_1', 2]])))).toEqual(['counted', undefined, 'duplicate', 'counted', 'unbilled']);
    expect(bucketsOf(billed(clicks, new Map([['flt_1', 0]])))).toEqual(['unbilled', undefined, 'duplicate', 'unbilled', 'unbilled']);
    expect(bucketsOf(billed(clicks, new Map([['flt_2', 0]])))).toEqual(['counted', undefined, 'duplicate', 'counted', 'counted']);
  });
});
