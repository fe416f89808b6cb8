import { assert, property, string } from 'fast-check';
import { longestSlug, slugOf, slugPattern } from './slug.js';

const slug = (text: string, locale?: string) => slugOf(text, { locale, fallback: 'story' });

describe('A slug', () => {
  it.each([
    ['The Tide, Twice a Day', 'the-tide-twice-a-day'],
    ['It’s the reader’s paper', 'its-the-readers-paper'],
    ['Привет мир', 'privet-mir'],
    ['北京大学', 'bei-jing-da-xue'],
    ['한국어 뉴스', 'hangugeo-nyuseu'],
    ['Łódź & 5 % “quoted”', 'lodz-5-quoted'],
    ['--a_b--', 'a-b'],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('spells umlauts as its language does', () => {
    expect(slug('Über die Brücke', 'de-CH')).toBe('ueber-die-bruecke');
    expect(slug('Über die Brücke', 'sv')).toBe('uber-die-brucke');
  });

  it('falls back where nothing can be spelled', () => {
    expect(slug('😀 … !')).toBe('story');
  });

  it('is cut between words when it is long', () => {
    const long = slug('word '.repeat(60));
    expect(long.length).toBeLessThanOrEqual(longestSlug);
    expect(long).toMatch(/-word$/);
  });

  it('is well-formed for any text', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 200 }), text => {
        const made = slug(text);
        expect(made).toMatch(slugPattern);
        expect(made.length).toBeLessThanOrEqual(longestSlug);
        expect(slug(made)).toBe(made);
      }),
    );
  });
});
