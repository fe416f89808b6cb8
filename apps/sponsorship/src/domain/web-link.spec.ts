import { describe, expect, it } from '@jest/globals';
import { isWebLink } from './web-link.js';

describe('A link', () => {
  it.each([
    'https://haverleigh-oats.example/',
    'HTTP://haverleigh-oats.example:8080/a?b=c&d=%20#e',
    'https://müller.example/ä',
    'https://shop.example/@oats',
  ])('may be %s', link => {
    expect(isWebLink(link)).toBe(true);
  });

  it.each([
    '',
    'haverleigh-oats.example',
    '/path',
    '//evil.example/',
    '\\\\evil.example/',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'https://',
    'https://:443/',
    'javascript:alert(1)',
    'JaVaScRiPt://good.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://good.example/',
    'blob:https://good.example/1',
    'https://good.example@evil.example/',
    'https://good.example:secret@evil.example/',
    'https://good.example\\@evil.example/',
    'https://good.example/\nlocation: https://evil.example',
    'https://good.example/\r',
    'https://go\tod.example/',
    ' https://good.example/',
    'https://good.example/ x',
    'https://good.example/\u0000',
    'https://good.example/\u0085',
    'https://good.example/\u2028',
    '\u0001https://good.example/',
  ])('is none: %j', link => {
    expect(isWebLink(link)).toBe(false);
  });
});
