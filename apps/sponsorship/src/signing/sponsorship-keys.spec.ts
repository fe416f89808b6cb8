import { describe, expect, it } from '@jest/globals';
import { SponsorshipKeys } from './sponsorship-keys.js';

const keys = new SponsorshipKeys('a secret of the paper, long enough');

describe('The keys of sponsorship', () => {
  it.each([
    ['impression', 'EEBUl-y6.crv_1..kfrxs000.rGBN6LJZj07Ab5fqS2yUAg'],
    ['click', 'EEBUl-y6.crv_1..kfrxs000.HcazFD-YjihAWFCbXvCmOg'],
    ['strip-click', 'EEBUl-y6.crv_1..kfrxs000.lYXnKEruz-S5Nb4aaLZIcA'],
    ['capsule', 'EEBUl-y6.crv_1..kfrxs000.PNXrQRfmpbcrR2InD4il7A'],
    ['proof', 'EEBUl-y6.crv_1..kfrxs000.AS8d3WKL2qTExKfbfyKZjg'],
  ] as const)('of %s make and open the tokens that are out', (purpose, token) => {
    expect(keys.sign(purpose, 'crv_1..kfrxs000')).toBe(token);
    expect(keys.open(purpose, token)).toBe('crv_1..kfrxs000');
  });
});
