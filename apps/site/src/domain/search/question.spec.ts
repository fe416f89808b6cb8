import { describe, expect, it } from '@jest/globals';
import { questionIn } from './question.js';

describe('what was typed', () => {
  it('is words, each once', () => {
    expect(questionIn(' The WALL, the wall ')).toEqual({ kind: 'words', words: ['the', 'wall'] });
  });

  it.each(['', '   ', '?!', 'a'])('is nothing to look for: %j', typed => {
    expect(questionIn(typed)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['characters', 'x'.repeat(201)],
    ['words', 'ab cd ef gh ij kl mn op qr st uv wx yz'],
  ])('is too much, by its %s', (_, typed) => {
    expect(questionIn(typed)).toEqual({ kind: 'too-long' });
  });
});
