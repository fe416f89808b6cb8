import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { flawsIn } from '../../../../../test/commenting/comment-flaws.js';
import { hostileTexts as vectors } from '../../../../../test/rules/hostile-texts.js';
import { acceptText, renderComment } from './comment-text.js';
import { sanitiseComment } from './sanitise-comment.js';
import { acceptName } from './commenter-name.js';
import { CommenterNameError } from './text-errors.js';

const asBody = (vector: string): string[] => [
  vector,
  `a ${vector} b`,
  `> ${vector}`,
  `- ${vector}`,
  `\`${vector}`,
  `\`\`\`\n${vector}`,
  `*${vector}*`,
];
const asLink = (vector: string): string[] => [
  `[x](${vector})`,
  `[x](<${vector}>)`,
  `[x](https://x.example "${vector}")`,
  `[${vector}](https://x.example)`,
  `<${vector}>`,
  `https://x.example/${vector}`,
  `[x](https://x.example/${vector})`,
];

const nameOrNone = (vector: string): string => {
  try {
    return acceptName(vector, { reserved: [] });
  } catch (error) {
    if (error instanceof CommenterNameError) return '';
    throw error;
  }
};

describe('What is made of hostile text', () => {
  it('is tried with many kinds of it, and would be noticed', () => {
    expect(vectors.length).toBeGreaterThan(200);
    const noticed = [
      '<script>',
      '<b>x',
      '<p onclick=x>',
      '<a href=x rel="nofollow ugc noopener">',
      '<svg>',
      '<!---->',
      '<p style="">',
      '<a>',
    ];
    expect(noticed.filter(output => flawsIn(output).length === 0)).toEqual([]);
  });

  it.each(vectors)('is harmless as HTML that goes out: %j', vector => {
    const outputs = [vector, `<p>${vector}</p>`, `<a href="${vector}">x</a>`, `<a href='${vector}'>x</a>`, `<ol start="${vector}">x</ol>`];
    expect(outputs.flatMap(output => flawsIn(sanitiseComment(output)))).toEqual([]);
  });

  it.each(vectors)('is harmless as body and as link: %j', vector => {
    const flaws = [...asBody(vector), ...asLink(vector)].flatMap(text => flawsIn(renderComment(acceptText(text))));
    expect(flaws).toEqual([]);
  });

  it.each(vectors)('is text, or nothing, as a name: %j', vector => {
    expect(parseFragment(nameOrNone(vector.slice(0, 60))).childNodes.filter(({ nodeName }) => nodeName !== '#text')).toEqual([]);
  });

  it('is harmless in any mixture', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '*',
      '_',
      '\\',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '&#x6a;',
      ':',
      '//',
      ' ',
    ];
    const mixture = fc.array(fc.oneof(fc.constantFrom(...vectors), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(mixture, parts => {
        expect(flawsIn(renderComment(acceptText(`x${parts.join('')}`)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
