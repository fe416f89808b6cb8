import { expect, it } from '@jest/globals';
import { textOfMarkup } from './text-of-markup.js';

it.each([
  ['CO<sub>2</sub> &amp; <a href="/x">the <em>wall</em></a>', 'CO2 & the wall'],
  ['One<br />two<p>three</p><table><tr><td>4</td><td>5</td></tr></table>', 'One two three 4 5'],
  ['&lt;script&gt; &quot;is&quot; text; &amp;amp; too', '<script> "is" text; &amp; too'],
])('%j says %j', (html, text) => {
  expect(textOfMarkup(html)).toBe(text);
});
