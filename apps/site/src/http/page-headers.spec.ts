import { describe, expect, it } from '@jest/globals';
import { cachingHeaders, encodingFor, entityTag, hasSeen } from './page-headers.js';

describe('encodingFor', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0,gzip;q=0', 'identity'],
    ['gzip;q=0.8, br;q=0.5', 'br'],
  ])('answers %p with %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('hasSeen', () => {
  it.each([
    [entityTag('abc', 'br'), 'seen'],
    ['"x", W/"abc"', 'seen'],
    ['*', 'seen'],
    ['"abd"', 'new'],
    [undefined, 'new'],
  ])('knows a page in any encoding, weak or strong, among others: %p', (ifNoneMatch, expected) => {
    expect(hasSeen(ifNoneMatch, 'abc') ? 'seen' : 'new').toBe(expected);
  });
});

describe('cachingHeaders', () => {
  const page = {
    status: 200,
    tag: 'abc',
    bodies: { identity: Buffer.of(), gzip: Buffer.of(), br: Buffer.of() },
    parts: [{ name: 'article:art_one' }],
  };

  it.each([
    [Infinity, 5, 30, 600],
    [60_000, 5, 30, 55],
    [20_500, 5, 15, 15],
    [3_000, 3, 0, 0],
    [-1, 0, 0, 0],
  ])('gives a CDN a page whose time is over in %p ms for no longer than that, also while we are away', (left, fresh, stale, away) => {
    const header = cachingHeaders({ ...page, until: 1_000_000 + left }, 1_000_000)['cdn-cache-control'];
    expect(header).toBe(`public, max-age=${fresh}, stale-while-revalidate=${stale}, stale-if-error=${away}`);
  });

  it('lets nobody show once it is old what no key could take back: nothing is there, until something is', () => {
    const headers = cachingHeaders({ ...page, status: 404, parts: [], until: Infinity });
    expect(headers['cdn-cache-control']).toBe('public, max-age=5, stale-while-revalidate=0, stale-if-error=0');
    expect(headers['surrogate-key']).toBeUndefined();
  });
});
