import { describe, expect, it } from '@jest/globals';
import { maskedAddress } from './masked-address.js';
import { normalisedAddress } from './normalised-address.js';

describe('An address', () => {
  it.each([
    ['Reader@Example.COM', 'reader@example.com'],
    [' reader@example.com ', 'reader@example.com'],
    ['reader+paper@example.com', 'reader+paper@example.com'],
    ['re.ader@example.com', 're.ader@example.com'],
  ])('%s is the same as %s', (typed, expected) => {
    expect(normalisedAddress(typed)).toBe(expected);
  });

  it.each([
    ['reader@example.com', 'r…@example.com'],
    ['r@example.com', 'r…@example.com'],
    ['"a@b"@example.com', '"…@example.com'],
  ])('%s is shown as %s', (address, expected) => {
    expect(maskedAddress(address)).toBe(expected);
  });
});
