import { describe, expect, it } from '@jest/globals';
import { markedText } from './marked-text.js';

const shown = (text: string, ...spans: readonly (readonly [number, number])[]) =>
  markedText(
    text,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
    .join('');

describe('the marks in a text', () => {
  it.each([
    ['nothing', 'abcdef', [], 'abcdef'],
    ['one in the middle', 'abcdef', [[2, 4]], 'ab[cd]ef'],
    ['the whole', 'abc', [[0, 3]], '[abc]'],
    [
      'some in another order',
      'abcdef',
      [
        [4, 5],
        [0, 1],
      ],
      '[a]bcd[e]f',
    ],
    [
      'some that overlap',
      'abcdef',
      [
        [1, 4],
        [2, 5],
      ],
      'a[bcde]f',
    ],
    [
      'one within another',
      'abcdef',
      [
        [1, 5],
        [2, 3],
      ],
      'a[bcde]f',
    ],
    [
      'some that touch',
      'abcdef',
      [
        [1, 3],
        [3, 5],
      ],
      'a[bcde]f',
    ],
    [
      'the same twice',
      'abcdef',
      [
        [1, 2],
        [1, 2],
      ],
      'a[b]cdef',
    ],
    [
      'what lies outside',
      'abc',
      [
        [-5, 1],
        [2, 99],
        [7, 9],
      ],
      '[a]b[c]',
    ],
    [
      'what is empty or turned round',
      'abc',
      [
        [1, 1],
        [2, 1],
      ],
      'abc',
    ],
    ['the halves of a character', 'a🪙b', [[2, 3]], 'a[🪙]b'],
    ['up to the half of a character', 'a🪙b', [[0, 2]], '[a🪙]b'],
    ['behind a character of two halves', '🪙gold', [[2, 6]], '🪙[gold]'],
  ] as const)('are around %s', (_what, text, spans, expected) => {
    expect(shown(text, ...spans)).toBe(expected);
  });

  it('leave no character out and add none', () => {
    const text = 'é🪙\n<b>&amp;\u202e';
    for (let start = -1; start <= text.length; start += 1)
      for (let end = start; end <= text.length + 1; end += 1)
        expect(
          markedText(text, [
            { start, end },
            { start: 1, end: 4 },
          ])
            .map(piece => piece.text)
            .join(''),
        ).toBe(text);
  });
});
