import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptText, renderComment } from './comment-text.js';
import { InvalidCommentError } from './text-errors.js';

const refusal = (raw: string): string => {
  try {
    acceptText(raw);
  } catch (error) {
    if (error instanceof InvalidCommentError) return `${error.code} ${error.pointer}`;
    throw error;
  }
  return '';
};

describe('The text of a comment', () => {
  it.each([
    ['is trimmed', '  \n a b \t', 'a b'],
    ['is NFC', 'Zoe\u0308', 'Zoë'],
    ['is NFC where a control character kept letter and accent apart', 'e\u0000\u0301', 'é'],
    ['ends its lines in one way', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['keeps tabs and empty lines', 'a\tb\n\n\nc', 'a\tb\n\n\nc'],
    ['loses control characters', 'a\u0000\u001b\u007f\u009fb\ufeff', 'ab'],
    ['loses what turns its direction', '\u202eab\u2066c\u2069', 'abc'],
    ['keeps the marks that Hebrew and Arabic need', 'א\u200f (b)', 'א\u200f (b)'],
    ['loses halves of pairs', 'a\ud83db', 'ab'],
    ['keeps emoji', '👩‍🚀❤️', '👩‍🚀❤️'],
    ['keeps four marks on a letter at most', `a${'\u0335'.repeat(40)}`, `a${'\u0335'.repeat(4)}`],
  ])('%s', (_rule, raw, text) => {
    expect(acceptText(raw)).toBe(text);
  });

  it('has 1 to 5,000 characters, an emoji being one', () => {
    expect(acceptText('😀'.repeat(5_000))).toHaveLength(10_000);
    expect(acceptText(` ${'a'.repeat(5_000)} `)).toHaveLength(5_000);
    expect(['😀'.repeat(5_001), '', ' \n', '\u200b', '\u3164\u2800', '\u202e', '\u0301'].map(refusal)).toEqual(
      Array.from({ length: 7 }, () => 'invalid-comment /body'),
    );
  });

  it('goes through unchanged a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), raw => {
        fc.pre(refusal(raw) === '');
        const text = acceptText(raw);
        expect(acceptText(text)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});

const link = (href: string, text: string): string => `<a href="${href}" rel="nofollow ugc noopener">${text}</a>`;

describe('A comment as HTML', () => {
  it.each([
    ['*a* **b** _c_', '<p><em>a</em> <strong>b</strong> <em>c</em></p>'],
    ['a\nb\n\nc', '<p>a<br />\nb</p>\n<p>c</p>'],
    ['`a<b`', '<p><code>a&lt;b</code></p>'],
    ['```js\na<b\n```', '<pre><code>a&lt;b\n</code></pre>'],
    ['> a\n>> b', '<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['[a](https://a.example "t")', `<p>${link('https://a.example', 'a')}</p>`],
    ['<https://a.example>', `<p>${link('https://a.example', 'https://a.example')}</p>`],
    ['see https://a.example/x?a=1&b.', `<p>see ${link('https://a.example/x?a=1&amp;b', 'https://a.example/x?a=1&amp;b')}.</p>`],
    ['<a@a.example>', `<p>${link('mailto:a@a.example', 'a@a.example')}</p>`],
    ['# a', '<p># a</p>'],
    ['a\n---', '<p>a<br />\n---</p>'],
    ['![a](https://a.example)', `<p>!${link('https://a.example', 'a')}</p>`],
    ['|a|b|\n|-|-|\n|c|d|', '<p>|a|b|<br />\n|-|-|<br />\n|c|d|</p>'],
    ['    a', '<p>a</p>'],
    ['<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
    ['&lt; &amp; &#98;', '<p>&amp;lt; &amp;amp; &amp;#98;</p>'],
    ['[a](/b) [a](//b.example) [a](ftp://a.example)', '<p>[a](/b) [a](//b.example) [a](ftp://a.example)</p>'],
    ['[a](https://paper.example@b.example)', '<p>[a](https://paper.example@b.example)</p>'],
    ['[a][b]\n\n[b]: https://a.example', `<p>[a][b]</p>\n<p>[b]: ${link('https://a.example', 'https://a.example')}</p>`],
    ['www.a.example', '<p>www.a.example</p>'],
    ['\\*a\\*', '<p>*a*</p>'],
    ['a [](https://a.example)', '<p>a </p>'],
    ['[](https://a.example)', '<p>[](https://a.example)</p>'],
    ['-', '<p>-</p>'],
    ['>', '<p>&gt;</p>'],
    ['```\n```', '<p>```<br />\n```</p>'],
  ])('is, of %j, %s', (text, html) => {
    expect(renderComment(text)).toBe(html);
  });
});
