import { describe, expect, it } from '@jest/globals';
import { WordMatcher } from './word-matcher.js';

const found = (words: readonly string[], text: string): string[] =>
  new WordMatcher(words).find(text).spans.map(({ start, end }) => text.slice(start, end));

describe('A word matcher', () => {
  it('finds whole words and phrases, wherever they stand', () => {
    expect(found(['bad', 'go away'], 'Bad. Then GO, away: bad!')).toEqual(['Bad', 'GO, away', 'bad']);
  });

  it.each([
    ['Scunthorpe', ['cunt']],
    ['The assassin of Assen assesses a class', ['ass']],
    ['Dickens, Dickinson and Moby-Dickens', ['dick']],
    ['Penistone, Lightwater, Clitheroe and Essex', ['penis', 'twat', 'clit', 'sex']],
    ['an analysis of the Arsenal', ['anal', 'arse']],
    ['basement, embargo, bad-tempered badger', ['base', 'bar', 'badge']],
    ['It fell: fail, fall, bail, ball, main', ['fii', 'mall', 'baii', 'sall']],
    ['a fall is not fail', ['fai1', 'fa1l']],
  ])('leaves innocent words alone: %s', (text, words) => {
    expect(found(words, text)).toEqual([]);
  });

  it.each(['455 people on the A55, an iPhone 5s, $5, 4 in 55', 'room 8, 80085 votes, the B52', 'a 5 % rise; a 500 m run'])(
    'leaves figures alone: %s',
    text => {
      expect(found(['ass', 'ss', 'boobs', 'as', 'bs', 's', 'so'], text)).toEqual([]);
    },
  );

  it.each([
    ['case', 'BaD'],
    ['an accent', 'bäd'],
    ['an accent apart from its letter', 'ba\u0308d'],
    ['stacked accents', 'b\u0301\u0302a\u0335\u0336d\u0489'],
    ['Cyrillic', 'bаd'],
    ['Greek', 'bαd'],
    ['full width', 'ｂａｄ'],
    ['mathematical letters', '𝖇𝖆𝖉'],
    ['circled letters', 'ⓑⓐⓓ'],
    ['boxed letters', '🅱🅰🅳'],
    ['small capitals', 'ʙᴀᴅ'],
    ['a digit', 'b4d'],
    ['a sign', 'b@d'],
    ['a zero-width space', 'b\u200ba\u200bd'],
    ['a joiner', 'b\u200dad'],
    ['a soft hyphen', 'ba\u00add'],
    ['a bidi control', 'b\u202ead'],
    ['tag characters', 'ba\u{e0061}d'],
    ['dots', 'b.a.d'],
    ['spaces', 'b a d'],
    ['asterisks', 'b*a*d'],
    ['underscores', 'b_a_d'],
    ['dots around a digit', 'b.4.d'],
    ['emphasis inside it', 'b**a**d'],
    ['code inside it', 'b`a`d'],
    ['a backslash', 'b\\ad'],
    ['drawn-out letters', 'baaaaad'],
  ])('sees through %s', (_disguise, word) => {
    expect(found(['bad'], `so ${word}, indeed`)).toEqual([word]);
  });

  it.each([
    ['1 for i', 'id1ot', 'idiot'],
    ['1 for l', '1oser', 'loser'],
    ['1 for both', 's111y', 'silly'],
    ['! inside a word', 'id!ot', 'idiot'],
    ['$ for s', '$illy', 'silly'],
    ['a capital I for l', 'foois and fooIs', 'fools'],
    ['Cyrillic letters only', 'ѕехѕ', 'sexs'],
    ['ß', 'Faß', 'fass'],
  ])('reads %s', (_disguise, text, word) => {
    expect(found([word], text)).toHaveLength(1);
  });

  it('finds a disguised word after a mention sign, before an exclamation mark, and between words of one letter', () => {
    expect(found(['bad'], '@bad b4d! @b4d, a b a d man; b a d I say; I b a d a')).toEqual(['bad', 'b4d', 'b4d', 'b a d', 'b a d', 'b a d']);
  });

  it('joins spread letters only while the same single sign is between them', () => {
    expect(found(['bad'], 'b. a. d; b  a  d; b.a d; a.b.a.d; b.a.d.s; b.ad')).toEqual([]);
    expect(found(['bad man'], 'a b.a.d m.a.n')).toEqual(['b.a.d m.a.n']);
  });

  it('takes what an entry is written with into account', () => {
    expect(found(['a$$'], 'a plain ass and an a$$')).toEqual(['a$$']);
    expect(found(['1488'], '14881 or 1488')).toEqual(['1488']);
    expect(found(['C++', '*', '', ' ', '#1', '\u200b'], 'c + 1 * #1 C++')).toEqual([]);
    expect(found(['bad!', 'McIdiot'], 'bad mcidiot')).toEqual(['bad mcidiot'.slice(0, 3), 'mcidiot']);
    expect(found(['x'], 'x and xx')).toEqual(['x']);
  });

  it('finds words of scripts without spaces inside a sentence', () => {
    expect(found(['笨蛋', 'โง่'], '你是笨蛋吗 คุณโง่มาก')).toEqual(['笨蛋', 'โง่']);
  });

  it('keeps the letters of other scripts apart', () => {
    expect(found(['дурак', 'μαλάκας', 'אידיוט', 'احمق'], 'Дурак! ΜΑΛΑΚΑΣ. אִידְיוֹט أحمق')).toHaveLength(4);
    expect(found(['का'], 'की का')).toEqual(['का']);
  });

  it('tells one span for words that overlap, in the offsets of the original', () => {
    const text = '😀 go away now';
    expect(new WordMatcher(['go away', 'away now', 'away']).find(text).spans).toEqual([{ start: 3, end: text.length }]);
  });
});
