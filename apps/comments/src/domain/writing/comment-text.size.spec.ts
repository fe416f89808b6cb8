import { describe, expect, it } from '@jest/globals';
import { renderComment } from './comment-text.js';
import { linksIn } from '../policy/links-in.js';

const repeat = (piece: string): string => piece.repeat(Math.floor(5_000 / piece.length));
/** What one reading of 5,000 hostile characters may take on a busy machine; it takes a tenth of it on an idle one. */
const milliseconds = 1_500;

const pieces = [
  ['*a_', '*a*', '*a', '**a ', '_', '`', '`a``', '[', '[]()', '[a](', '](', '[[]', '![', '(', '\\', '<', '<http:', '"', '&', '😀'],
  ['>', '> ', '>\n\n', '>-\n*\n', '>>>>>>>>>\n\n', '- ', '-\n*\n', ' - -\n', '1. ', '> - ', '```\n', '\n', 'a\n', '  \n', '\t'],
  ['http://', 'http://a.', 'http://a(', 'http://[', 'http://a.b?"', 'https://a.b ', 'https://😀.b', 'mailto:a', 'a@', '://', 'h://'],
  ['[a](http://b.c)', '<http:x>', 'www.', '<a@b>', 'https://a.b/.', '[a](https://😀', '*_`[](https://a.b)`_*'],
].flat();

describe('The longest comments', () => {
  it.each(pieces)('are read in bounded time, and stay within their room, when they are all %j', piece => {
    const text = repeat(piece);
    const start = performance.now();
    const html = renderComment(text);
    const { count } = linksIn(text);
    expect(performance.now() - start).toBeLessThan(milliseconds);
    expect(html.length).toBeLessThanOrEqual(60_000);
    expect(count).toBeLessThanOrEqual(text.length / 4);
  });

  it('are not read beyond twenty levels', () => {
    const deepest = (html: string): number => {
      let depth = 0;
      let most = 0;
      for (const [tag] of html.matchAll(/<\/?(?:blockquote|ul|ol|li)/gu)) most = Math.max(most, (depth += tag.startsWith('</') ? -1 : 1));
      return most;
    };
    expect(['>', '- ', '> - ', '1. '].map(piece => deepest(renderComment(`${piece.repeat(100)}a`))).filter(depth => depth > 20)).toEqual(
      [],
    );
  });
});
