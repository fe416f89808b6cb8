import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WordMatcher } from './word-matcher.js';

const stepsPerCharacter = 16;
const length = 20_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const nested = Array.from({ length: 200 }, (_, index) => 'a'.repeat(index + 1));
const nestedPhrases = Array.from({ length: 100 }, (_, index) => 'a '.repeat(index + 1));

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'i', 'l'), minLength: 1, maxLength: 4 });
const lists = fc.array(word, { maxLength: 8 });
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('abil1!|@$*_. IéеⅣ\u200b\u0301\ud800\u202e笨')), maxLength: 60 }),
);

describe('The search of a word matcher', () => {
  it.each([
    ['one letter', repeat('a'), nested],
    ['one letter that never completes a word', repeat('a'), ['a'.repeat(500) + 'b']],
    ['nested phrases', repeat('a '), nestedPhrases],
    ['phrases that never complete', repeat('a '), ['a '.repeat(200) + 'b', 'b ' + 'a '.repeat(200)]],
    ['words that begin alike', repeat('abababac'), ['ababababab', 'babababac', 'abac', 'bac', 'c']],
    ['spread letters', repeat('a.b '), ['ab', 'a b', 'abab']],
    ['separators', repeat('.*'), ['a']],
    ['marks', repeat('*`'), ['a']],
    ['exclamation marks', repeat('!'), ['i']],
    ['signs in front', repeat('@'), ['a', 'aa']],
    ['stand-ins', repeat('a1@$!'), ['ai', 'aiasi']],
    ['accents', repeat('a\u0301'), nested],
    ['what nobody sees', repeat('\u200b'), ['a']],
    ['drawn-out letters', repeat('baaad '), ['bad', 'bad bad']],
    ['ideographs', repeat('笨蛋'), ['笨蛋', '蛋笨', '笨蛋笨蛋笨']],
    ['what decomposes into much', repeat('\ufdfa\ufb03㎯'), ['ffi', 'rad']],
  ])('takes a fixed number of steps for each character: %s', (_kind, text, words) => {
    const matcher = new WordMatcher(words);
    const { steps } = matcher.find(text);
    expect(steps).toBeLessThanOrEqual(stepsPerCharacter * text.length);
    const half = matcher.find(text.slice(0, length / 2)).steps;
    expect(steps).toBeLessThanOrEqual(2.1 * half);
  });

  it('takes no more steps for any text and any words', () => {
    fc.assert(
      fc.property(lists, anyText, (words, text) => {
        expect(new WordMatcher(words).find(text).steps).toBeLessThanOrEqual(stepsPerCharacter * (text.length + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('answers the same in ten thousand calls', () => {
    const matcher = new WordMatcher(['bad', 'go away', 'idiot']);
    const text = 'B4d people say g\u200bo awаy, you 1d1ot! b.a.d';
    const first = matcher.find(text);
    expect(first.spans).toHaveLength(4);
    const differing = Array.from({ length: 10_000 }, () => matcher.find(text)).filter(
      answer => JSON.stringify(answer) !== JSON.stringify(first),
    );
    expect(differing).toEqual([]);
  });

  it('answers the same in whatever order the words are listed', () => {
    fc.assert(
      fc.property(lists, anyText, (words, text) => {
        expect(new WordMatcher(words.toReversed()).find(text).spans).toEqual(new WordMatcher(words).find(text).spans);
      }),
    );
  });

  it('finds in plain text what a word-by-word comparison finds', () => {
    const plainText = fc.array(fc.oneof(word, fc.constantFrom('xx', 'yz')), { maxLength: 12 });
    fc.assert(
      fc.property(lists, plainText, (words, pieces) => {
        const text = pieces.join(', ');
        const { spans } = new WordMatcher(words).find(text);
        const drawnOut = /(.)\1\1/u;
        const found = spans.map(({ start, end }) => text.slice(start, end)).filter(piece => !drawnOut.test(piece));
        expect(found).toEqual(pieces.filter(piece => words.includes(piece) && !drawnOut.test(piece)));
      }),
      { numRuns: 500 },
    );
  });

  it('tells spans that lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(lists, anyText, (words, text) => {
        let last = -1;
        for (const { start, end } of new WordMatcher(words).find(text).spans) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a word however it is disguised', () => {
    const disguises: Readonly<Record<string, string[]>> = {
      b: ['b', 'B', 'ｂ', 'Ь', '8', 'b\u200b'],
      a: ['a', 'Á', 'а', '@', '4', 'a\u0308'],
      d: ['d', 'D', 'ԁ', 'đ', '𝐝', 'd\u00ad'],
      l: ['l', 'L', 'ʟ', '1', 'ł', '|'],
      i: ['i', 'Í', 'і', '1', 'ι', '!'],
    };
    const shapes = fc.tuple(...Array.from('badlib', letter => fc.constantFrom(...(disguises[letter] ?? [letter]))));
    fc.assert(
      fc.property(shapes, letters => {
        // Two letters at least must be letters; else it is a figure.
        fc.pre(letters.filter(letter => /^\p{L}/u.test(letter)).length >= 2 && !/^[!|]/u.test(letters[0] ?? ''));
        const text = `so ${letters.join('')} it is`;
        expect(new WordMatcher(['badlib']).find(text).spans).toEqual([{ start: 3, end: text.length - 6 }]);
      }),
      { numRuns: 500 },
    );
  });
});
