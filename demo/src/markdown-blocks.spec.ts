import { describe, expect, it } from '@jest/globals';
import { markdownBlocks } from './markdown-blocks.js';

describe('markdownBlocks', () => {
  it('makes a block of each part of a page', () => {
    expect(markdownBlocks('One\nline.\n\n## Next\n\n- a\n- b\n\n> Said\n> -- A reader\n\n---\n')).toEqual([
      { type: 'text', content: 'One line.' },
      { type: 'header', level: 2, content: 'Next' },
      { type: 'list', style: 'unordered', items: ['a', 'b'] },
      { type: 'quote', content: 'Said', citation: 'A reader' },
      { type: 'divider' },
    ]);
  });

  it('escapes what would be markup, and keeps emphasis', () => {
    expect(markdownBlocks('1 < 2 & *so* **on**')).toEqual([{ type: 'text', content: '1 &lt; 2 &amp; <em>so</em> <strong>on</strong>' }]);
  });
});
