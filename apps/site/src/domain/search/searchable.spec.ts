import { describe, expect, it } from '@jest/globals';
import { everything } from '../../../test/fixtures/everything.js';
import { anArticle } from '../../../test/fixtures/edition.js';
import { searchableOf, sectionTerm } from './searchable.js';
import { stemOf } from './stem-of.js';

const stems = (...words: readonly string[]) => words.map(word => stemOf(word, 'en'));

describe('what an article is found by', () => {
  const { headline, names, standfirst, often, words, language } = searchableOf(everything);

  it('is its headline, its names, its standfirst and its body, each by itself', () => {
    expect(language).toBe('en');
    expect(headline).toEqual(expect.arrayContaining(stems('meadow', 'measuring', 'wall')));
    expect(names).toEqual(expect.arrayContaining(stems('Flood', 'council', 'estuary', 'guest')));
    expect(standfirst).toEqual(expect.arrayContaining(stems('North', 'Quay')));
    expect(often).toEqual(expect.arrayContaining(stems('meeting')));
    expect(words).toEqual(expect.arrayContaining([...headline, ...names, ...standfirst, ...often]));
  });

  it('is said in every kind of block, and in no markup', () => {
    expect(words).toEqual(expect.arrayContaining(stems('decided', 'flood', 'minutes', 'planned', 'reading', 'stretch', 'CO2', 'hours')));
    for (const tag of ['sub', 'href', 'thead', 'scope', 'amp', 'quot']) expect(words).not.toContain(tag);
  });

  it('is the section, and each that the section stands in', () => {
    expect(searchableOf(anArticle('ferry', 'harbour', 'A ferry')).words).toEqual(
      expect.arrayContaining([sectionTerm('sec_harbour'), sectionTerm('sec_town')]),
    );
  });

  it('is each word once, and of a book the beginning', () => {
    expect(new Set(words).size).toBe(words.length);
    const book = Array.from({ length: 60_000 }, (_, at) => `word${at}`).join(' ');
    const body = [{ id: 'b1', type: 'raw_html' as const, content: book }];
    expect(searchableOf({ ...everything, body }).words.length).toBeLessThanOrEqual(4_010);
  });

  it('is by the language of the article', () => {
    const german = searchableOf({ ...everything, locale: 'de-CH', headline: 'Die Häuser am Deich' });
    expect([german.language, german.headline]).toEqual(['de', expect.arrayContaining([stemOf('Haus', 'de')])]);
  });
});
