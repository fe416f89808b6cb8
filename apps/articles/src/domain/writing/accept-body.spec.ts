import { acceptBody, type AcceptBody } from './accept-body.js';
import type { BodyBlock } from './body-block.js';
import { InvalidArticleError, RawHtmlNotPermittedError } from '../errors.js';

const accept = (blocks: AcceptBody['blocks'], over: Partial<AcceptBody> = {}) => {
  let made = 0;
  return acceptBody({ blocks, before: [], mayWriteRawHtml: false, newBlockId: () => `new-${(made += 1)}`, ...over });
};

const flawsOf = (blocks: AcceptBody['blocks']) => {
  try {
    accept(blocks);
  } catch (error) {
    if (error instanceof InvalidArticleError) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

describe('A body', () => {
  it('gets an id for each block that has none, and keeps the others', () => {
    const body = accept([{ type: 'divider' }, { id: 'mine', type: 'divider' }]);
    expect(body.map(({ id }) => id)).toEqual(['new-1', 'mine']);
  });

  it('is made safe on the way in, list items and citations too', () => {
    expect(
      accept([
        { id: '1', type: 'text', content: 'a<script>x</script>' },
        { id: '2', type: 'list', style: 'ordered', items: ['<b onclick=x>b</b>'] },
        { id: '3', type: 'quote', content: '<i>c</i>', citation: ' A  voice ' },
      ]),
    ).toEqual([
      { id: '1', type: 'text', content: 'a' },
      { id: '2', type: 'list', style: 'ordered', items: ['<b>b</b>'] },
      { id: '3', type: 'quote', content: '<i>c</i>', citation: 'A voice' },
    ]);
  });

  it('names every block at fault', () => {
    expect(
      flawsOf([
        { type: 'text', content: '<script>only</script>' },
        { type: 'list', style: 'ordered', items: ['fine', ' '] },
        { type: 'embed', url: 'https://evil.example/' },
        { id: 'twice', type: 'divider' },
        { id: 'twice', type: 'divider' },
      ]),
    ).toEqual(['/body/0/content', '/body/1/items/1', '/body/2/url', '/body/4/id']);
  });

  it('resolves who serves an embed', () => {
    expect(accept([{ id: 'e', type: 'embed', url: 'https://vimeo.com/1', title: 'A film' }])).toEqual([
      { id: 'e', type: 'embed', url: 'https://vimeo.com/1', provider: 'Vimeo', title: 'A film' },
    ]);
  });

  describe('with raw HTML', () => {
    const raw: BodyBlock = { id: 'r', type: 'raw_html', content: '<p>x</p>' };

    it('needs the right to write it', () => {
      expect(() => accept([raw])).toThrow(RawHtmlNotPermittedError);
      expect(accept([raw], { mayWriteRawHtml: true })).toEqual([raw]);
    });

    it("may keep another's block as it was, but not change it", () => {
      expect(accept([raw], { before: [raw] })).toEqual([raw]);
      expect(() => accept([{ ...raw, content: '<p>y</p>' }], { before: [raw] })).toThrow(RawHtmlNotPermittedError);
    });
  });
});
