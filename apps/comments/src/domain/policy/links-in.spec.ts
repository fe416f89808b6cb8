import { describe, expect, it } from '@jest/globals';
import { linksIn } from './links-in.js';

const addresses = (text: string): string[] => linksIn(text).spans.map(({ start, end }) => text.slice(start, end));

describe('The links in a comment', () => {
  it.each([
    ['none here, http: nor there', 0, []],
    ['see https://a.example/x and [b](http://b.example).', 2, ['https://a.example/x', 'http://b.example']],
    ['HTTPS://A.EXAMPLE <mailto:a@a.example>', 2, ['HTTPS://A.EXAMPLE', 'mailto:a@a.example']],
    ['www.a.example, which is no link but is read as one', 1, ['www.a.example,']],
    ['http://www.a.example/?next=https://b.example', 1, ['http://www.a.example/?next=https://b.example']],
    ['[a](ht&#116;ps://a.example) [b](https:\\//b.example)', 2, ['https:\\//b.example']],
    ['`https://a.example`', 1, ['https://a.example`']],
    ['😀 https://a.example', 1, ['https://a.example']],
  ])('of %j are %i', (text, count, found) => {
    expect(linksIn(text).count).toBe(count);
    expect(addresses(text)).toEqual(found);
  });
});
