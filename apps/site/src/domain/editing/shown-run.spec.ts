import { describe, expect, it } from '@jest/globals';
import { shownRun } from './shown-run.js';

describe('A run of changed text', () => {
  it.each([
    ['same', 'The <em>vote', 'The vote'],
    ['added', 'AT&amp;T said 3 &lt; 4', 'AT&T said 3 < 4'],
    ['added', 'one<br />two', 'one\ntwo'],
    // Where only the emphasis was changed, it is what one looks for.
    ['added', '<em>', '<em>'],
    ['same', '</em>', ''],
  ] as const)('%s “%s” is read as “%s”', (kind, text, shown) => expect(shownRun({ kind, text })).toBe(shown));
});
