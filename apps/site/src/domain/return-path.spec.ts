import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('the way back after a sign-in', () => {
  it.each([
    ['/', '/'],
    ['/world/grain', '/world/grain'],
    ['/world?after=abc&x=%2F%2Fevil.example', '/world?after=abc&x=%2F%2Fevil.example'],
    ['/größe', '/gr%C3%B6%C3%9Fe'],
    ['/world#comments', '/world'],
    ['/logistics', '/logistics'],
  ])('of %s is %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    'HTTPS://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/world/..//evil.example',
    '/%2fevil.example',
    '/%2F%2Fevil.example',
    '%2f%2fevil.example',
    '/%5cevil.example',
    '/.%5C/../%2fevil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '',
    '/login',
    '/login?return=/world',
    '/login/callback?code=x',
    '/logout',
    `/${'x'.repeat(2_000)}`,
    undefined,
    ['/world'],
  ])('never leads elsewhere, nor round in a circle: %j', asked => {
    expect(returnPath(asked)).toBe('/');
  });
});
