import { expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { brokenRules } from '../../test/xml-rules.js';
import { plainText } from './plain-text.js';
import { xml } from './xml.js';

it('leaves what can be read, and nothing else', () => {
  expect(plainText('  a\u0000b\r\n\tc  ')).toBe('ab c');
  expect(plainText('next\u0085line and\u2028line')).toBe('next line and line');
  expect(plainText('half \uD800 a pair')).toBe('half \uFFFD a pair');
  expect(plainText('\u0001\u007F\uFFFF')).toBe('');
  expect(plainText('𝕳 👩‍👩‍👧 مد')).toBe('𝕳 👩‍👩‍👧 مد');
});

it('can be written as XML whatever it was, as an element and as an attribute', () => {
  assert(
    property(string({ unit: 'binary' }), text => {
      const plain = plainText(text);
      const document = xml({ t: { '@a': plain, '#text': plain } });
      expect(
        brokenRules(document, { namespaces: {}, rules: [], texts: [['the same', '/t|/t/@a', read => read === plain]], once: [] }),
      ).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
