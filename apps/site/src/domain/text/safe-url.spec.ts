import { describe, expect, it } from '@jest/globals';
import { absoluteUrl, safeUrl } from './safe-url.js';

describe('an address on a page', () => {
  it.each(['/town/a-story', '/media/img_1/960.avif', 'https://example.org/a?b=c#d', 'http://example.org/'])('may be %s', address => {
    expect(safeUrl(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/x',
    '/\\evil.example/x',
    '\\\\evil.example',
    'https://user:secret@example.org/',
    'relative/path',
    'http:evil',
    'https://',
    '',
    undefined,
  ])('may not be %p', address => {
    expect(safeUrl(address)).toBeUndefined();
  });

  it('holds nothing that ends an attribute or a candidate of a srcset', () => {
    expect(safeUrl('/media/a b,"c\'<d>')).toBe('/media/a%20b%2C%22c%27%3Cd%3E');
  });
});

it('gets the origin of the paper where it has none', () => {
  expect(absoluteUrl('/town', 'https://courier.example')).toBe('https://courier.example/town');
  expect(absoluteUrl('https://other.example/x', 'https://courier.example')).toBe('https://other.example/x');
  expect(absoluteUrl('javascript:alert(1)', 'https://courier.example')).toBeUndefined();
});
