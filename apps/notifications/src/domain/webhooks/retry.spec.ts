import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeAttempt } from './judge-attempt.js';
import { retryAfter } from './retry-after.js';
import { longestWaitMs, pauseAfter, pauses } from './retry-pause.js';

const hour = 3_600_000;
const now = new Date('2029-11-06T08:49:00Z');

describe('the pause before the next attempt', () => {
  it('grows, and all of them together last a day, whatever chance says', () => {
    const total = (chance: number) => pauses.reduce((sum, _, index) => sum + (pauseAfter(index + 1, chance) ?? 0), 0);
    expect([total(0), total(0.5), total(1)].map(ms => Math.round(ms / hour))).toEqual([19, 24, 28]);
    expect(pauses.toSorted((one, other) => one - other)).toEqual(pauses);
  });

  it('is none when all attempts are used up', () => {
    expect(pauseAfter(pauses.length, 0.5)).toBeDefined();
    expect(pauseAfter(pauses.length + 1, 0.5)).toBeUndefined();
  });

  it('differs by chance within a fifth, and is never shorter than the receiver asked for, nor longer than half a day for it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: pauses.length }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(10 * 24 * hour),
        (n, chance, asked) => {
          const [pause, planned] = [pauseAfter(n, chance, asked) ?? Number.NaN, pauses[n - 1] ?? Number.NaN];
          expect(pause).toBeGreaterThanOrEqual(Math.min(asked, longestWaitMs));
          expect(pause).toBeGreaterThanOrEqual(planned * 0.8);
          expect(pause).toBeLessThanOrEqual(Math.max(planned * 1.2, longestWaitMs));
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7_000],
    ['Tue, 06 Nov 2029 08:49:37 GMT', 37_000],
    ['Tuesday, 06-Nov-29 08:49:37 GMT', 37_000],
    ['Tue Nov  6 08:49:37 2029', 37_000],
    ['Mon, 05 Nov 2029 08:49:37 GMT', 0],
  ])('"%s" is %d ms', (header, ms) => {
    expect(retryAfter(header, now)).toBe(ms);
  });

  it.each([
    undefined,
    '',
    'soon',
    '-5',
    '1.5',
    '1e3',
    '9999999999999',
    'Tue, sometime soon GMT',
    '2029-11-06',
    'Tue, 99 Nov 2029 08:49:37 GMT',
  ])('"%s" says nothing', header => {
    expect(retryAfter(header, now)).toBeUndefined();
  });
});

describe('an attempt', () => {
  it.each([200, 201, 202, 204, 299])('is done with a %d', status => {
    expect(judgeAttempt({ status }, 1, 0.5)).toEqual({ is: 'delivered' });
  });

  it.each([100, 301, 302, 303, 307, 308, 400, 401, 404, 409, 429, 500, 502, 503])('is made again after a %d', status => {
    expect(judgeAttempt({ status }, 1, 0.5)).toEqual({ is: 'again', inMs: 5_000 });
    expect(judgeAttempt({ status }, pauses.length + 1, 0.5)).toEqual({ is: 'failed' });
  });

  it('is the last after a 410', () => {
    expect(judgeAttempt({ status: 410 }, 1, 0.5)).toEqual({ is: 'gone' });
  });

  it('is made again where there was no answer, and not before the receiver asked', () => {
    expect(judgeAttempt({ error: 'timeout' }, 2, 0.5)).toEqual({ is: 'again', inMs: 30_000 });
    expect(judgeAttempt({ status: 503, askedMs: 90_000 }, 1, 0.5)).toEqual({ is: 'again', inMs: 90_000 });
  });
});
