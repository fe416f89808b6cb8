import fc from 'fast-check';
import { chief, sampleContent } from '../../../test/sample-article.js';
import { acceptContent, type ContentInput, type Desk, restoreContent } from '../writing/accept-content.js';
import type { ArticleContent } from '../writing/article-content.js';

const rules = { twoPersonRule: true, rawHtmlRoles: ['chief'], locale: 'en', zone: 'UTC', revisionsKept: 200, revisionsKeptDays: 90 };
let made = 0;
const desk: Desk = { person: chief, rules, newBlockId: () => `made-${(made += 1)}` };

const piece = fc.constantFrom(
  'tide',
  ' ',
  '<em>ebb</em>',
  '<script>x</script>',
  '&',
  '<',
  '&amp;',
  '\u0000',
  '\ud800',
  '潮',
  '<a href="https://a.example/">a</a>',
  '<b',
);
const html = fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => `Sea ${pieces.join('')}`);
const plain = { noNullPrototype: true } as const;
const block = fc.oneof(
  fc.record({ type: fc.constant('text' as const), content: html }, plain),
  fc.record({ type: fc.constant('header' as const), level: fc.constantFrom(2 as const, 4 as const), content: html }, plain),
  fc.record(
    { type: fc.constant('list' as const), style: fc.constant('unordered' as const), items: fc.array(html, { minLength: 1, maxLength: 3 }) },
    plain,
  ),
  fc.record({ type: fc.constant('quote' as const), content: html, citation: html }, plain),
  fc.record({ type: fc.constant('embed' as const), url: fc.constant('https://www.youtube.com/watch?v=abcdefghijk') }, plain),
  fc.record({ type: fc.constant('raw_html' as const), content: html }, plain),
);
const input: fc.Arbitrary<ContentInput> = fc
  .record({ headline: html, standfirst: fc.option(html, { nil: undefined }), body: fc.array(block, { maxLength: 6 }) })
  .map(({ headline, standfirst, body }) => ({
    body,
    fields: { headline, standfirst, sectionIds: ['sec_world'], locale: 'de-ch', tags: [{ slug: 'sea', name: 'Sea' }] },
  }));
const saved: fc.Arbitrary<ArticleContent> = input.map(each => acceptContent(each, desk));

describe('Restoring', () => {
  it('gives the text as it was saved, whatever came after, and again when it is restored again', () => {
    fc.assert(
      fc.property(saved, saved, (before, after) => {
        const restored = restoreContent(after, before, desk);
        expect(restored).toEqual(before);
        expect(restoreContent(restored, after, desk)).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  it('is by the rules of today', () => {
    const unsafe = sampleContent({ body: [{ id: 'b1', type: 'text', content: 'a<script>x</script>' }] });
    expect(restoreContent(sampleContent(), unsafe, desk).body).toEqual([{ id: 'b1', type: 'text', content: 'a' }]);
  });

  it('of raw HTML is for those who may write it, but for what is there already', () => {
    const raw = sampleContent({ body: [{ id: 'b1', type: 'raw_html', content: '<p>p</p>' }] });
    const writer = { ...desk, person: { id: 'usr_writer', roles: ['writer'] } };
    expect(() => restoreContent(sampleContent(), raw, writer)).toThrow(expect.objectContaining({ code: 'raw-html-not-permitted' }));
    expect(restoreContent(raw, raw, writer)).toEqual(raw);
  });
});
