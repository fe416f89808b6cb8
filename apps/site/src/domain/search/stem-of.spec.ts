import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languageOfTag, stemOf } from './stem-of.js';

describe('what the forms of a word have in common', () => {
  it.each([
    ['en', ['vote', 'votes', 'VOTED', 'voting']],
    ['de', ['Haus', 'Hauses', 'Häuser', 'Häusern']],
    ['de', ['Straße', 'Strassen', 'STRASSE']],
    ['fr', ['cheval', 'chevaux']],
    ['en', ['cafe', 'Café', 'cafés', 'cafés']],
    ['xx', ['Wort', 'WORT']],
  ])('is the same in %s: %j', (language, forms) => {
    expect(new Set(forms.map(form => stemOf(form, language))).size).toBe(1);
  });

  it.each(['__proto__', 'constructor', 'und'])('is the word itself in what is no language: %s', language => {
    expect(stemOf('Walls', language)).toBe('walls');
  });

  it('tells other words apart', () => {
    expect(stemOf('harbour', 'en')).not.toBe(stemOf('harvest', 'en'));
    expect(stemOf('हिन्दी', 'hi')).toBe('हिन्दी');
  });

  it('is by the rules of the language, whatever the country', () => {
    expect(['de-CH', 'DE', 'de-Latn-AT'].map(languageOfTag)).toEqual(['de', 'de', 'de']);
  });

  it('is short in any language, and always the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('en', 'de', 'fr', 'tr', 'ar', 'ru', 'xx'),
        (word, language) => {
          const stem = stemOf(word, language);
          expect(stem.length).toBeLessThanOrEqual(60);
          expect(stemOf(word, language)).toBe(stem);
        },
      ),
    );
  });
});
