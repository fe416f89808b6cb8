import { describe, expect, it } from '@jest/globals';
import { encodingFor, entityTag, hasSeen } from './page-headers.js';

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
