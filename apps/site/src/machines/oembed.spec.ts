import { describe, expect, it } from '@jest/globals';
import { paper, videos } from '../../test/fixtures/edition.js';
import { everything, torture } from '../../test/fixtures/everything.js';
import { wordsFor } from '../domain/words/words-for.js';
import { oembed } from './oembed.js';

const of = (article: Parameters<typeof oembed>[0], room = {}): Record<string, unknown> =>
  JSON.parse(JSON.stringify(oembed(article, room, paper, wordsFor(paper.locale)))) as Record<string, unknown>;

describe('an article for whoever embeds it', () => {
  it('is a link of oEmbed 1.0 with title, authors, paper and picture', () => {
    expect(of(everything)).toEqual({
      version: '1.0',
      type: 'link',
      title: everything.headline,
      author_name: 'The Town Desk, A guest of the paper',
      provider_name: 'The Estuary Courier',
      provider_url: 'https://courier.example/',
      cache_age: 300,
      thumbnail_url: expect.stringMatching(/^https:\/\/courier\.example\/media\/.+\.jpeg$/),
      thumbnail_width: 1280,
      thumbnail_height: expect.any(Number),
    });
  });

  it('names the page of an author who signed alone', () => {
    expect(of(videos[0]!)).toMatchObject({ author_name: 'The Town Desk', author_url: 'https://courier.example/authors/town-desk' });
  });

  it('has the largest picture that there is room for, and none where there is too little', () => {
    expect(Number(of(everything, { maxwidth: 700 })['thumbnail_width'])).toBeLessThanOrEqual(700);
    expect(Number(of(everything, { maxheight: 300 })['thumbnail_height'])).toBeLessThanOrEqual(300);
    expect(Object.keys(of(everything, { maxwidth: 10 })).filter(key => key.startsWith('thumbnail'))).toEqual([]);
    expect(Object.keys(of(torture.noHero)).filter(key => key.startsWith('thumbnail'))).toEqual([]);
  });

  it('says that it was paid for', () => {
    expect(of(torture.sponsored)).toMatchObject({ title: 'Paid content: How a kettle is made' });
  });
});
