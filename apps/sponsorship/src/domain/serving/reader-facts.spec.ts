import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device-of.js';
import { paperClock } from './paper-clock.js';

describe('The device of a reader', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

  it.each([
    ['phone', { userAgent: `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} Chrome/130.0 Mobile Safari/537.36` }],
    ['phone', { userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${webkit} Mobile/15E148` }],
    ['phone', { mobile: '?1', userAgent: 'Mozilla/5.0 (X)' }],
    ['tablet', { mobile: '?0', userAgent: `Mozilla/5.0 (Linux; Android 14; SM-X700) ${webkit} Chrome/130.0 Safari/537.36` }],
    ['tablet', { userAgent: `Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) ${webkit} Mobile/15E148` }],
    ['desktop', { mobile: '?0' }],
    ['desktop', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0' }],
    [undefined, {}],
  ])('is a %s', (device, hints) => {
    expect(deviceOf(hints)).toBe(device);
  });
});

describe("The paper's clock", () => {
  const clock = paperClock('Europe/Amsterdam');

  it.each([
    ['2026-10-25T00:59:59Z', 7, '02:59'],
    ['2026-10-25T01:00:00Z', 7, '02:00'],
    ['2026-03-29T00:59:00Z', 7, '01:59'],
    ['2026-03-29T01:00:00Z', 7, '03:00'],
    ['2026-11-29T23:00:00Z', 1, '00:00'],
  ])('says at %s that it is day %d, %s', (instant, weekday, time) => {
    const read = clock(new Date(instant));
    expect([read.weekday, `${Math.floor(read.minute / 60)}`.padStart(2, '0'), `${read.minute % 60}`.padStart(2, '0')]).toEqual([
      weekday,
      ...time.split(':'),
    ]);
  });
});
