import { describe, expect, it } from '@jest/globals';
import { paragraphsOf, shownInline, typedInline } from './inline-text.js';

describe('inline text, as one types it', () => {
  it.each([
    ['R&amp;D said <em>no</em>.', 'R&D said <em>no</em>.'],
    ['One<br />two', 'One\ntwo'],
    ['3 &lt; 4 &gt; 2', '3 < 4 > 2'],
    ['over  two\nlines', 'over two lines'],
    ['&lt;b&gt; stays a sign', '&lt;b> stays a sign'],
    ['&amp;amp; stays too', '&amp;amp; stays too'],
    ['a &quot;word&quot;', 'a "word"'],
  ])('%s is %s', (html, shown) => {
    expect(shownInline(html)).toBe(shown);
  });

  it('keeps its lines, and what stands at their ends is nothing', () => {
    expect(typedInline(' One \n two ')).toBe('One<br>two');
  });

  it('begins a paragraph where a line is empty', () => {
    expect(paragraphsOf('One\nstill one\n\n \n two\n\n')).toEqual(['One\nstill one', 'two']);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });
});
