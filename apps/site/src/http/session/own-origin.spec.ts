import { describe, expect, it } from '@jest/globals';
import { isFromOwnPage } from './own-origin.js';

const paperUrl = 'https://www.example.com';

describe('a request', () => {
  it.each([
    ['by the browser’s word', { 'sec-fetch-site': 'same-origin' }],
    ['by its origin, from an older browser', { origin: 'https://www.example.com' }],
    ['by the browser’s word, under another name of the host', { 'sec-fetch-site': 'same-origin', origin: 'https://127.0.0.1' }],
  ])('comes from a page of the paper %s', (_, headers) => {
    expect(isFromOwnPage(headers, paperUrl)).toBe(true);
  });

  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['of another host of the same site', { 'sec-fetch-site': 'same-site', origin: 'https://shop.example.com' }],
    ['whose browser says nothing good, whatever the origin', { 'sec-fetch-site': 'cross-site', origin: paperUrl }],
    ['of another origin, from an older browser', { origin: 'https://evil.example' }],
    ['of another scheme', { origin: 'http://www.example.com' }],
    ['of another port', { origin: 'https://www.example.com:8443' }],
    ['of a sandbox', { origin: 'null' }],
    ['that says nothing', {}],
    ['that says nothing but a referrer', { referer: 'https://www.example.com/' }],
  ])('does not come from a page %s', (_, headers) => {
    expect(isFromOwnPage(headers, paperUrl)).toBe(false);
  });
});
