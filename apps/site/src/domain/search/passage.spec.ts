import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedWords } from './marked-words.js';
import { passageOf } from './passage.js';

const isHit = (word: string): boolean => word === 'tide' || word === 'wall';
const said = (...texts: readonly string[]): string =>
  passageOf(texts, isHit, 2)
    .map(piece => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

describe('the words that were looked for', () => {
  it('are marked in a text, and the text stays as it is', () => {
    expect(markedWords('The tide, a wall.', isHit)).toEqual([
      { text: 'The ', isHit: false },
      { text: 'tide', isHit: true },
      { text: ', a ', isHit: false },
      { text: 'wall', isHit: true },
      { text: '.', isHit: false },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(
          markedWords(text, word => word.length > 2)
            .map(piece => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

const isWellFormed = (text: string): boolean => Buffer.from(text).toString() === text;

describe('a passage', () => {
  const filling = 'nothing that anybody looks for, '.repeat(30);

  it('is where most of it is said, whole words around it', () => {
    expect(said('The tide is in.', `${filling}the wall meets the tide, and ${filling}`)).toMatch(
      /^… .*the \[wall\] meets the \[tide\], and .* …$/,
    );
    expect(said('The tide is in.', 'A text.')).toBe('The [tide] is in.');
  });

  it('is the beginning, where only a headline says it', () => {
    expect(said('How it began.', 'A text.')).toBe('How it began.');
    expect(said()).toBe('');
  });

  it('is looked for in the beginning of a book, for others wait', () => {
    let looked = 0;
    const chapters = Array.from({ length: 100 }, () => 'nothing that anybody looks for, '.repeat(1_000));
    passageOf(chapters, () => (looked += 1) < 0, 1);
    expect(looked).toBeGreaterThan(2_500);
    expect(looked).toBeLessThan(4_000);
  });

  it('asks for no text that it does not look through', () => {
    let asked = 0;
    function* book(): Generator<string> {
      for (;;) yield `chapter ${(asked += 1)} is about nothing. ${filling}`;
    }
    passageOf(book(), isHit, 2);
    expect(asked).toBeLessThan(30);
    asked = 0;
    passageOf(book(), word => word === 'chapter', 1);
    expect(asked).toBe(1);
  });

  it('is short, and well-formed, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), text => {
        const passage = said(text);
        expect(isWellFormed(passage) || !isWellFormed(text)).toBe(true);
        expect(passage.length).toBeLessThan(320);
      }),
    );
    expect(isWellFormed(said(`${'😀'.repeat(300)} tide`))).toBe(true);
  });
});
