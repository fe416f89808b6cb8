import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeDestination } from './destination.js';

describe('Where a click may lead', () => {
  it.each([
    ['https://harbour.example/', 'https://harbour.example/'],
    ['https://harbour.example/a?b=c&d=%20#e', 'https://harbour.example/a?b=c&d=%20#e'],
    ['http://harbour.example:8080/a', 'http://harbour.example:8080/a'],
    ['https://hafen.example/köln', 'https://hafen.example/k%C3%B6ln'],
    ['/business/the-ebb-and-the-flow', '/business/the-ebb-and-the-flow'],
    ['/a/../b?c', '/b?c'],
  ])('%s is %s', (stored, leadsTo) => {
    expect(safeDestination(stored)).toBe(leadsTo);
  });

  it.each([
    undefined,
    '',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://harbour.example/',
    'https://harbour.example@evil.example/',
    'https://user:word@harbour.example/',
    'https://',
    'https:///',
    'harbour.example',
    'about:blank',
    'blob:https://harbour.example/1',
  ])('%j is nowhere', stored => {
    expect(safeDestination(stored)).toBeUndefined();
  });

  it('is never another line of a header, nor another host than a path of ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('/', 'https://harbour.example/', ''), (text, before) => {
        const leadsTo = safeDestination(before + text);
        if (leadsTo === undefined) return;
        expect(leadsTo).toMatch(/^[\x21-\x7e]+$/);
        expect(leadsTo).toMatch(/^(?:https?:\/\/[^/@]+\/|\/(?![/\\]))/);
        expect(before === '' || before === '/' || new URL(leadsTo).host === 'harbour.example').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
