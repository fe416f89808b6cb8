import { array, assert, constantFrom, property } from 'fast-check';
import { plainText, sanitiseInline, sanitiseRich } from './sanitise.js';

describe('Inline text', () => {
  it.each([
    ['<b>b</b> <i>i</i> <em>e</em> <strong>s</strong> <code>c</code> <sup>1</sup> <sub>2</sub>', undefined],
    ['<a href="https://example.com/x">there</a>', undefined],
    ['<a href="/city/tide">here</a>', undefined],
    ['<a href="javascript:alert(1)">no</a>', '<a>no</a>'],
    ['<a href="//evil.example">no</a>', '<a>no</a>'],
    ['<a href="data:text/html,x" onclick="x()">no</a>', '<a>no</a>'],
    ['a <script>alert(1)</script><p style="x">b</p>', 'a b'],
    ['<img src=x onerror=alert(1)>', ''],
    ['1 < 2 & 3', '1 &lt; 2 &amp; 3'],
    ['<b>open', '<b>open</b>'],
    ['a\u0007b&#7;c\ud800 \u202edna\u200e\u2067x\u2069', 'abc\ufffd dna\u200ex'],
    ['<a href="java&#x202e;script:alert(1)">no</a>', '<a>no</a>'],
    ['<a href="/a"><svg><a href="/b">no link in a link', '<a href="/a"></a><a href="/b">no link in a link</a>'],
  ])('%s', (html, expected = html) => {
    expect(sanitiseInline(html)).toBe(expected);
  });

  it('is a fixed point: made safe twice is made safe once', () => {
    const pieces = constantFrom(
      '<b>',
      '</b>',
      '<a href="',
      '">',
      '<script>',
      '</script>',
      '&amp;',
      '&',
      '<',
      '>',
      '<!--',
      '-->',
      'x',
      '<svg onload=1>',
      'javascript:',
      '&#x202e;',
      '\u202e',
      '\u0007',
      '\ud800',
    );
    assert(
      property(array(pieces, { maxLength: 12 }), parts => {
        const once = sanitiseInline(parts.join(''));
        expect(sanitiseInline(once)).toBe(once);
        expect(once).not.toMatch(/href="javascript|[\p{Cc}\p{Cs}\u202e]/u);
        expect(once).not.toMatch(/<(?!\/?(b|i|em|strong|a|code|br|sup|sub)\b)/);
      }),
    );
  });
});

describe('Raw HTML', () => {
  it('keeps tables and structure', () => {
    const table = '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>';
    expect(sanitiseRich(table)).toBe(table);
  });

  it('keeps neither frames nor forms, nor what runs or styles', () => {
    const bad =
      '<iframe src="https://x.example"></iframe><form><input></form><p class="c" style="x" onclick="y">t</p><style>p{}</style><script>1</script>';
    expect(sanitiseRich(bad)).toBe('<p>t</p>');
  });
});

describe('Plain text', () => {
  it('is one line without control characters', () => {
    expect(plainText('  a\u0000\n\tb\u200b  c ')).toBe('a b c');
  });

  it('cannot be turned around, and has no half characters; marks of direction stay', () => {
    expect(plainText('a\ud800b \u202egnp.exe\u202c \u2066x\u2069 \u200e\u200f \ud83d\ude00')).toBe(
      'a\ufffdb gnp.exe x \u200e\u200f \ud83d\ude00',
    );
  });

  it('is not HTML: signs stay as they are', () => {
    expect(plainText('1 < 2 & <b>')).toBe('1 < 2 & <b>');
  });
});
