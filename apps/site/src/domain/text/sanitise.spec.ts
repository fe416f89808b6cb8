import { describe, expect, it } from '@jest/globals';
import { sanitiseInline, sanitiseRich } from './sanitise.js';

describe('inline text on its way out', () => {
  it('keeps the small set', () => {
    const text = '<b>b</b> <i>i</i> <em>e</em> <strong>s</strong> <a href="/town">a</a> <code>c</code> x<sup>2</sup> y<sub>2</sub>';
    expect(sanitiseInline(text)).toBe(text);
  });

  it.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<img src=x onerror=alert(1)>x', 'x'],
    ['<a href="javascript:alert(1)" onclick="x()">x</a>', '<a>x</a>'],
    ['<a href="//evil.example">x</a>', '<a>x</a>'],
    ['<p style="color:red" class="x">x</p>', 'x'],
    ['<svg onload=alert(1)>x</svg>', 'x'],
    ['<b onmouseover="x()">x</b>', '<b>x</b>'],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt&gt;alert(1)'],
  ])('turns %p into %p', (dirty, clean) => {
    expect(sanitiseInline(dirty)).toBe(clean);
  });
});

describe('raw HTML of editors', () => {
  it('keeps structure and tables', () => {
    const table = '<table><caption>c</caption><tbody><tr><th scope="row">r</th><td colspan="2">1</td></tr></tbody></table>';
    expect(sanitiseRich(table)).toBe(table);
  });

  it('loses frames, forms, styles, classes, ids and events', () => {
    const dirty =
      '<style>*{}</style><iframe src="https://x"></iframe><form action="/x"><input></form><p id="content" class="skip" style="x" onclick="x">t</p><meta http-equiv="refresh"><base href="/">';
    expect(sanitiseRich(dirty)).toBe('<p>t</p>');
  });
});
