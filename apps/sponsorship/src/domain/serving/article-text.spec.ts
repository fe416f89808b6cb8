import { describe, expect, it } from '@jest/globals';
import type { PublicArticle } from '#contracts';
import { articleText } from './article-text.js';
import { foldedWord, foldText } from './fold-text.js';

const bare = { headline: 'H', tags: [], body: [] };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that are read
const textOf = (over: Partial<PublicArticle>): string => articleText({ ...bare, ...over } as unknown as PublicArticle);

describe('The folded text of an article', () => {
  it('has its words from everywhere', () => {
    const text = textOf({
      kicker: 'Kicker',
      standfirst: 'Standfirst',
      tags: [{ slug: 'x', name: 'Tagged' }],
      body: [
        { id: '1', type: 'text', content: 'One<br>two <b>th</b>ree' },
        { id: '2', type: 'list', style: 'ordered', items: ['four', 'five'] },
        { id: '3', type: 'quote', content: 'six', citation: 'Seven' },
        { id: '4', type: 'raw_html', content: '<p>eight</p><p title="x">nine</p>' },
        { id: '5', type: 'embed', provider: 'x', url: 'https://x.example', title: 'Ten' },
        { id: '6', type: 'divider' },
      ],
    });
    expect(text).toBe(' kicker h standfirst tagged one two three four five six seven eight nine ten ');
  });

  it('knows a word by its letters, however they are written', () => {
    const text = textOf({
      body: [{ id: '1', type: 'text', content: 'Marks &amp; Co, CAF&#201;, Stra&#xdf;e, it&apos;s &nbsp;&bogus; &#x110000;' }],
    });
    const finds = (word: string) => text.includes(foldedWord(word) ?? '!');
    expect(['marks & co', 'Café', 'cafe', 'straße', 'It’s', 'mark', 'af'].map(finds)).toEqual([true, true, true, true, true, false, false]);
  });

  it('finds words of scripts without spaces, and does not look for what is no word', () => {
    const text = foldText('東京の銀行は今日');
    expect([text.includes(foldedWord('銀行') ?? '!'), foldedWord(' & '), foldedWord('')]).toEqual([true, undefined, undefined]);
  });
});
