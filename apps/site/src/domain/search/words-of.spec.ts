import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from './words-of.js';

const texts = (text: string): string[] => wordsOf(text).map(word => word.text);

describe('the words of a text', () => {
  it.each([
    ['The sea-wall, 40 cm higher.', ['The', 'sea', 'wall', '40', 'cm', 'higher']],
    ["the council's vote; l’eau", ['the', 'council', 'vote', 'eau']],
    ['CO2 and 3,000 plan B', ['CO2', 'and', '3', '000', 'plan']],
    ['الماء والجدار', ['الماء', 'والجدار']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['!?… – $where {}', ['where']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('are found where no space is between them', () => {
    expect(texts('東京の潮位')).toEqual(expect.arrayContaining(['東京', '潮位']));
  });

  it('stand in any text where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const word of wordsOf(text)) expect(text.slice(word.at, word.at + word.text.length)).toBe(word.text);
      }),
    );
  });
});
